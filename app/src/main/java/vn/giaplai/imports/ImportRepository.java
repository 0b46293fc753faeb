package vn.giaplai.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/** Checked files that wait for a confirmation; they are checked again before they are written. */
@Repository
class ImportRepository {

    /** A file with what it is for and whose it is, without its bytes. */
    record Draft(UUID id, PersonCode personCode, ImportTarget target, String fileName) {}

    /** The file itself; as much as ten megabytes. */
    record StoredFile(String name, byte[] content) {}

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draft draft, byte[] content, Instant now) {
        jdbc.sql("""
                        insert into import_draft (id, person_code, kind, school_code, school_year, class_code,
                                                  subject_code, term, file_name, content, created_at)
                        values (:id, :person, :kind, :school, :year, :class, :subject, :term, :file, :content, :at)
                        """)
                .param("id", draft.id())
                .param("person", draft.personCode())
                .param("kind", draft.target().kind().name())
                .param("school", draft.target().schoolCode())
                .param("year", draft.target().schoolYear())
                .param("class", draft.target().classCode())
                .param("subject", draft.target().subjectCode())
                .param("term", draft.target().term())
                .param("file", draft.fileName())
                .param("content", content)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A draft of that person, held until the transaction ends. */
    Optional<Draft> take(UUID id, PersonCode personCode) {
        return jdbc.sql("""
                        select id, person_code, kind, school_code, school_year, class_code, subject_code, term, file_name
                        from import_draft where id = :id and person_code = :person for update
                        """)
                .param("id", id)
                .param("person", personCode)
                .query(ImportRepository::draft)
                .optional();
    }

    /** The bytes of a draft of that person. */
    Optional<StoredFile> file(UUID id, PersonCode personCode) {
        return jdbc.sql("select file_name, content from import_draft where id = :id and person_code = :person")
                .param("id", id)
                .param("person", personCode)
                .query((row, number) -> new StoredFile(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    void delete(UUID id, PersonCode personCode) {
        jdbc.sql("delete from import_draft where id = :id and person_code = :person")
                .param("id", id)
                .param("person", personCode)
                .update();
    }

    void deleteOlderThan(Instant moment) {
        jdbc.sql("delete from import_draft where created_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new PersonCode(row.getString("person_code")),
                new ImportTarget(
                        ImportKind.valueOf(row.getString("kind")),
                        new SchoolCode(row.getString("school_code")),
                        row.getString("school_year"),
                        row.getString("class_code"),
                        row.getString("subject_code"),
                        row.getObject("term", Integer.class)),
                row.getString("file_name"));
    }
}
