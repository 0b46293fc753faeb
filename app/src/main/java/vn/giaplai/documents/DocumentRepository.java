package vn.giaplai.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.templates.SignatureFieldName;

/** SQL of documents and their revisions. */
@Repository
class DocumentRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final DocumentKinds kinds;

    DocumentRepository(JdbcClient jdbc, JdbcTemplate batches, DocumentKinds kinds) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.kinds = kinds;
    }

    /** Bytes of one revision; null once they are in the archive. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way to a file
    record StoredBytes(DocumentId id, int sequence, long length, byte @Nullable [] bytes, byte[] sha256) {}

    int lastVersion(DocumentKind kind, SchoolCode schoolCode, String schoolYear, @Nullable PupilCode pupilCode) {
        return jdbc.sql("""
                        select coalesce(max(version), 0) from document
                        where kind = :kind and school_code = :school and school_year = :year
                          and pupil_code is not distinct from :pupil
                        """)
                .param("kind", kind.key())
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupil", pupilCode)
                .query(Integer.class)
                .single();
    }

    /** Inserts unless the case already has a paper for the pupil that is not withdrawn; tells whether it did. */
    boolean insert(NewDocument document, Instant now) {
        return jdbc.sql("""
                        insert into document (id, kind, school_code, school_year, class_code, pupil_code, case_number,
                                              version, title, template_version, verification_code, created_at)
                        values (:id, :kind, :school, :year, :class, :pupil, :case, :version, :title, :template, :code,
                                :now)
                        on conflict (case_number, kind, coalesce(pupil_code, '')) where withdrawn_at is null do nothing
                        """)
                        .param("id", document.identity().id().value())
                        .param("kind", document.kind().key())
                        .param("school", document.schoolCode())
                        .param("year", document.schoolYear())
                        .param("class", document.classCode())
                        .param("pupil", document.pupilCode())
                        .param("case", document.caseNumber())
                        .param("version", document.identity().version())
                        .param("title", document.title())
                        .param("template", document.templateVersion())
                        .param("code", document.identity().verificationCode())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** Appends all or tells which was no longer the newest: true at the place of each revision that was written. */
    boolean[] append(List<NewRevision> revisions, Instant now) {
        var counts = batches.batchUpdate("""
                insert into document_revision (document_id, sequence, kind, start_at, length, bytes, sha256, field,
                                               signer, created_at)
                select ?, ?, ?, coalesce(sum(length), 0), ?, ?, ?, ?, ?, ?
                from document_revision where document_id = ?
                having coalesce(max(sequence), 0) = ?
                on conflict do nothing
                """, revisions, Math.max(1, revisions.size()), (statement, revision) -> {
            statement.setObject(1, revision.documentId().value());
            statement.setInt(2, revision.expectedSequence() + 1);
            statement.setString(3, revision.kind().name());
            statement.setLong(4, revision.bytes().length);
            statement.setBytes(5, revision.bytes());
            statement.setBytes(6, revision.sha256());
            statement.setString(7, revision.field());
            statement.setString(
                    8, revision.signer() == null ? null : revision.signer().value());
            statement.setObject(9, timestamp(now));
            statement.setObject(10, revision.documentId().value());
            statement.setInt(11, revision.expectedSequence());
        });
        var written = new boolean[revisions.size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = counts[0][i] == 1;
        }
        return written;
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id.value())
                .query(this::document)
                .optional();
    }

    List<Document> find(Collection<DocumentId> ids) {
        return jdbc.sql("select * from document where id = any(cast(:ids as uuid[]))")
                .param("ids", texts(ids))
                .query(this::document)
                .list();
    }

    /** Locks the documents until the transaction ends, always in the same order, so that two signers never deadlock. */
    List<Document> lock(Collection<DocumentId> ids) {
        return jdbc.sql("select * from document where id = any(cast(:ids as uuid[])) order by id for no key update")
                .param("ids", texts(ids))
                .query(this::document)
                .list();
    }

    Optional<Document> ofCase(String caseNumber, DocumentKind kind, @Nullable PupilCode pupilCode) {
        return jdbc.sql("""
                        select * from document
                        where case_number = :case and kind = :kind and pupil_code is not distinct from :pupil
                          and withdrawn_at is null
                        """)
                .param("case", caseNumber)
                .param("kind", kind.key())
                .param("pupil", pupilCode)
                .query(this::document)
                .optional();
    }

    /** In the order of the class list. */
    List<Document> ofCase(String caseNumber) {
        return jdbc.sql("""
                        select d.* from document d
                        left join enrolment e on e.school_code = d.school_code and e.school_year = d.school_year
                                             and e.pupil_code = d.pupil_code
                        where d.case_number = :case order by e.ordinal, d.pupil_code, d.version, d.id
                        """).param("case", caseNumber).query(this::document).list();
    }

    List<Document> ofPupil(DocumentKind kind, SchoolCode schoolCode, String schoolYear, PupilCode pupilCode) {
        return jdbc.sql("""
                        select * from document
                        where kind = :kind and school_code = :school and school_year = :year
                          and pupil_code = :pupil
                        order by version
                        """)
                .param("kind", kind.key())
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupil", pupilCode)
                .query(this::document)
                .list();
    }

    Set<PupilCode> pupilsOfYear(
            DocumentKind kind, SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        return jdbc.sql("""
                        select distinct pupil_code from document
                        where kind = :kind and school_code = :school and school_year = :year
                          and pupil_code = any(cast(:pupils as text[]))
                        """)
                .param("kind", kind.key())
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupils", Code.values(pupilCodes))
                .query((row, index) -> new PupilCode(row.getString(1)))
                .set();
    }

    Optional<Document> byVerificationCode(String code) {
        return jdbc.sql("select * from document where verification_code = :code")
                .param("code", code)
                .query(this::document)
                .optional();
    }

    List<DocumentRevision> revisions(DocumentId id) {
        return jdbc.sql("""
                        select document_id, sequence, kind, start_at, length, sha256, field, signer, created_at
                        from document_revision where document_id = :id order by sequence
                        """)
                .param("id", id.value())
                .query(DocumentRepository::revision)
                .list();
    }

    List<DocumentRevision> revisionsOfCase(String caseNumber) {
        return jdbc.sql("""
                        select r.document_id, r.sequence, r.kind, r.start_at, r.length, r.sha256, r.field, r.signer,
                               r.created_at
                        from document_revision r join document d on d.id = r.document_id
                        where d.case_number = :case and d.withdrawn_at is null
                        order by r.document_id, r.sequence
                        """)
                .param("case", caseNumber)
                .query(DocumentRepository::revision)
                .list();
    }

    int unsigned(String caseNumber, List<String> fields) {
        return jdbc.sql("""
                        select count(*) from document d
                        where d.case_number = :case and d.withdrawn_at is null
                          and not cast(:fields as text[]) <@ array(
                              select r.field from document_revision r
                              where r.document_id = d.id and r.field is not null)
                        """)
                .param("case", caseNumber)
                .param("fields", fields.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    List<StoredBytes> bytes(Collection<DocumentId> ids) {
        return batches.query(
                """
                select document_id, sequence, length, bytes, sha256 from document_revision
                where document_id = any(cast(? as uuid[])) order by document_id, sequence
                """,
                (row, number) -> new StoredBytes(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        row.getInt("sequence"),
                        row.getLong("length"),
                        row.getBytes("bytes"),
                        row.getBytes("sha256")),
                (Object) texts(ids));
    }

    boolean issue(DocumentId id, Instant now) {
        return jdbc.sql(
                                "update document set issued_at = :now where id = :id and issued_at is null and withdrawn_at is null")
                        .param("id", id.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    boolean supersede(DocumentId older, DocumentId newer, Instant now) {
        return jdbc.sql("""
                        update document set superseded_by = :newer, superseded_at = :now
                        where id = :older and superseded_by is null
                        """)
                        .param("older", older.value())
                        .param("newer", newer.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    boolean withdraw(DocumentId id, String reason, Instant now) {
        return jdbc.sql("""
                        update document set withdrawn_at = :now, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null
                        """)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    int forgetBytes(DocumentId id) {
        return jdbc.sql("update document_revision set bytes = null where document_id = :id and bytes is not null")
                .param("id", id.value())
                .update();
    }

    private static String[] texts(Collection<DocumentId> ids) {
        return ids.stream().map(DocumentId::toString).toArray(String[]::new);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private Document document(ResultSet row, int number) throws SQLException {
        var newer = row.getObject("superseded_by", UUID.class);
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                kinds.of(row.getString("kind")),
                new SchoolCode(row.getString("school_code")),
                row.getString("school_year"),
                row.getString("class_code"),
                PupilCode.ofNullable(row.getString("pupil_code")),
                row.getString("case_number"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("template_version"),
                row.getBoolean("names_signer"),
                row.getString("verification_code"),
                row.getString("wanted_level"),
                instant(row, "issued_at"),
                newer == null ? null : new DocumentId(newer),
                instant(row, "superseded_at"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static DocumentRevision revision(ResultSet row, int number) throws SQLException {
        return new DocumentRevision(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getInt("sequence"),
                RevisionKind.valueOf(row.getString("kind")),
                row.getLong("start_at"),
                row.getLong("length"),
                row.getBytes("sha256"),
                row.getString("field"),
                signer(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** A seal's field is filled in by the school, every other one by a person. */
    private static @Nullable Code signer(ResultSet row) throws SQLException {
        var code = row.getString("signer");
        return SignatureFieldName.SEAL.value().equals(row.getString("field"))
                ? SchoolCode.ofNullable(code)
                : PersonCode.ofNullable(code);
    }
}
