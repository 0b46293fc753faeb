package vn.giaplai.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.processes.SchemaOwner;

/** Tables are made by their owner, and worked with by a user who cannot change them, on any PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationConfiguration.class);

    @Bean
    FlywayMigrationStrategy migrateAndGrant(DataSource worker) {
        return flyway -> {
            flyway.migrate();
            var grants = new WorkGrants(flyway.getConfiguration().getDataSource(), worker);
            try {
                grants.give();
                if (grants.missTheirPoint()) {
                    LOG.warn(
                            "Giáp Lai làm việc bằng chính tài khoản chủ của cơ sở dữ liệu, nên sổ nhật ký không được"
                                    + " cơ sở dữ liệu bảo vệ; hãy đặt thêm spring.flyway.user cho tài khoản chủ."
                                    + " (The application works as the owner of the database, which can switch off what guards the"
                                    + " ledger; name the owner in spring.flyway.user and another user in spring.datasource.username.)");
                }
            } catch (SQLException problem) {
                throw new IllegalStateException("the rights in the database could not be given", problem);
            }
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    SchemaOwner schemaOwner(Flyway flyway) {
        return new SchemaOwner(flyway.getConfiguration().getDataSource());
    }
}
