package vn.giaplai.school;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Lists that were kept in the order of the file that brought them get theirs, once. */
@Component
final class ListsOfEarlierVersions implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261130.1601");
    }

    @Override
    public String getDescription() {
        return "school class lists in order";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        new ClassLists(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true))).arrangeAll();
    }
}
