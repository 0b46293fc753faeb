package vn.giaplai.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.unit.DataSize;
import vn.giaplai.processes.SoleNode;

/** Provides the DataSource where {@code spring.datasource.url} names no other database. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoOtherDatabase.class)
class DatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${giaplai.data-directory}") Path dataDirectory,
            @Value("${giaplai.minimum-disk:1GB}") DataSize minimumDisk) {
        return EmbeddedDatabase.start(dataDirectory.toAbsolutePath().normalize(), minimumDisk);
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(EmbeddedDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.worker().user());
        pool.setPassword(database.worker().password());
        return pool;
    }

    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(EmbeddedDatabase database) {
        var owner = database.owner();
        return configuration -> configuration.dataSource(database.url(), owner.user(), owner.password());
    }

    /** The folder of the database is locked for this process. */
    @Bean
    SoleNode soleNode() {
        return new SoleNode();
    }

    static final class NoOtherDatabase implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
