package vn.giaplai.processes.cases;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book on the data source that everything else works on. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    CaseBook caseBook(DataSource dataSource, Clock clock) {
        return new JdbcCaseBook(JdbcClient.create(dataSource), clock);
    }
}
