package vn.giaplai.transcripts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.documents.DocumentId;

/** SQL of the locks of years. */
@Repository
class YearLocks {

    private final JdbcClient jdbc;

    YearLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(String schoolCode, String schoolYear, DocumentId document, String by, Instant at) {
        jdbc.sql("""
                        insert into transcript_lock (school_code, school_year, document_id, locked_by, locked_at)
                        values (:school, :year, :document, :by, :at) on conflict do nothing
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("document", document.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<YearLock> find(String schoolCode, String schoolYear) {
        return jdbc.sql("select * from transcript_lock where school_code = :school and school_year = :year")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) -> new YearLock(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getString("locked_by"),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
