package vn.giaplai.archive;

import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentId;

/** Places in the archive's list that were computed without accents get those of the class list, once. */
@Component
final class SortKeysOfEarlierVersions implements JavaMigration {

    private record Key(UUID documentId, String key) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261130.1602");
    }

    @Override
    public String getDescription() {
        return "archive list in the order of class lists";
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
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        var keys = jdbc.sql("select document_id, school_year, class_code, pupil_name, version from archive_record")
                .query((row, number) -> {
                    var id = row.getObject("document_id", UUID.class);
                    return new Key(
                            id,
                            SortKey.of(
                                    row.getString("school_year"),
                                    row.getString("class_code"),
                                    row.getString("pupil_name"),
                                    row.getInt("version"),
                                    new DocumentId(id)));
                })
                .list();
        jdbc.sql("""
                        update archive_record r set sort_key = n.key
                        from unnest(cast(:ids as uuid[]), cast(:keys as text[])) as n(id, key)
                        where r.document_id = n.id
                        """)
                .param(
                        "ids",
                        keys.stream().map(each -> each.documentId().toString()).toArray(String[]::new))
                .param("keys", keys.stream().map(Key::key).toArray(String[]::new))
                .update();
    }
}
