package vn.giaplai.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.archive.ArchiveRecord.Twin;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** SQL of the archive. */
@Repository
class ArchiveRepository {

    private static final TypeReference<Map<String, Map<String, String>>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ArchiveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who would write the same object wait until this transaction ends, on whatever node. */
    void lockObject(String objectId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:object, 0))")
                .param("object", objectId)
                .query((row, number) -> objectId)
                .single();
    }

    Optional<ArchiveRecord> find(DocumentId id) {
        return jdbc.sql("select * from archive_record where document_id = :id")
                .param("id", id.value())
                .query(this::record)
                .optional();
    }

    /** Papers of one object, in the order in which they came. */
    List<ArchiveRecord> ofObject(String objectId) {
        return jdbc.sql("select * from archive_record where object_id = :object order by object_version, path")
                .param("object", objectId)
                .query(this::record)
                .list();
    }

    /** The paper whose whole file has one of these digests. */
    Optional<DocumentId> withDigest(Collection<byte[]> digests) {
        return jdbc.sql("select document_id from archive_record where sha256 in (:digests) limit 1")
                .param("digests", digests)
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    Optional<DocumentId> withPdfId(String pdfId) {
        return jdbc.sql("select document_id from archive_record where pdf_id = :id order by archived_at desc limit 1")
                .param("id", pdfId)
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    /** The rows of a page and, where there are more, the first of the next. */
    List<ArchiveRecord> search(SearchStatement statement) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(this::record)
                .list();
    }

    void insert(ArchiveRecord record) {
        jdbc.sql("""
                        insert into archive_record (document_id, object_id, object_version, path, sha256, length, metadata,
                                archived_at, school_code, school_year, class_code, pupil_code, personal_id, pupil_name,
                                birth_date, title, version, pdf_id, twin_path, twin_sha256, sort_key)
                        values (:id, :object, :objectVersion, :path, :sha256, :length, :metadata::jsonb, :at, :school, :year,
                                :class, :pupil, :personalId, :name, :birth, :title, :version, :pdfId, :twinPath, :twinSha256, :sortKey)
                        """)
                .param("id", record.documentId().value())
                .param("object", record.objectId())
                .param("objectVersion", record.objectVersion())
                .param("path", record.path())
                .param("sha256", record.sha256())
                .param("length", record.length())
                .param("metadata", json.writeValueAsString(record.metadata()))
                .param("at", record.archivedAt().atOffset(ZoneOffset.UTC))
                .param("school", record.schoolCode())
                .param("year", record.schoolYear())
                .param("class", record.classCode())
                .param("pupil", record.pupilCode())
                .param("personalId", record.personalId())
                .param("name", record.pupilName())
                .param("birth", record.birthDate())
                .param("title", record.title())
                .param("version", record.version())
                .param("pdfId", record.pdfId())
                .param("twinPath", record.twin() == null ? null : record.twin().path())
                .param(
                        "twinSha256",
                        record.twin() == null ? null : record.twin().sha256())
                .param("sortKey", record.sortKey())
                .update();
    }

    private ArchiveRecord record(ResultSet row, int number) throws SQLException {
        return new ArchiveRecord(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("object_id"),
                row.getInt("object_version"),
                row.getString("path"),
                row.getBytes("sha256"),
                row.getLong("length"),
                json.readValue(row.getString("metadata"), METADATA),
                row.getObject("archived_at", OffsetDateTime.class).toInstant(),
                new SchoolCode(row.getString("school_code")),
                row.getString("school_year"),
                row.getString("class_code"),
                PupilCode.ofNullable(row.getString("pupil_code")),
                row.getString("personal_id"),
                row.getString("pupil_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("title"),
                row.getInt("version"),
                row.getString("pdf_id"),
                twin(row));
    }

    private static @Nullable Twin twin(ResultSet row) throws SQLException {
        var path = row.getString("twin_path");
        return path == null ? null : new Twin(path, row.getBytes("twin_sha256"));
    }
}
