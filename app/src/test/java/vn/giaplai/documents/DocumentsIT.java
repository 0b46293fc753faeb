package vn.giaplai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.transcripts.TranscriptKind;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsIT {

    private static final byte[] BASE = bytes("%PDF-1.7 bản gốc\n");

    @Autowired
    Documents documents;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_document_is_the_concatenation_of_its_revisions() {
        var document = created("HB-1", "0000000001");
        var signature = bytes("một chữ ký\n");

        documents.append(NewRevision.signature(
                document.id(), 1, "homeroom.comment", new PersonCode("GV01"), signature, digest(BASE, signature)));

        assertThat(documents.bytes(document.id())).isEqualTo(joined(BASE, signature));
        assertThat(documents.revisions(document.id()))
                .extracting(DocumentRevision::sequence, DocumentRevision::startAt, DocumentRevision::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0L, RevisionKind.BASE),
                        org.assertj.core.groups.Tuple.tuple(2, (long) BASE.length, RevisionKind.SIGNATURE));
    }

    @Test
    void a_kind_of_paper_is_its_features_affair_and_the_database_asks_for_its_grammar_alone() {
        var id = created("HB-K", "0000000019").id().value();

        assertThat(kindChanged(id, "MINUTES_OF_A_COUNT")).isEqualTo(1);
        assertThatThrownBy(() -> kindChanged(id, "biên bản"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("document_kind_grammar");
        kindChanged(id, TranscriptKind.TRANSCRIPT.key());
    }

    private int kindChanged(UUID id, String kind) {
        return jdbc.sql("update document set kind = :kind where id = :id")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    @Test
    void of_two_who_continue_the_same_revision_the_second_is_refused_and_writes_nothing() {
        var document = created("HB-2", "0000000002");
        var first = bytes("thứ nhất");
        documents.append(NewRevision.signature(
                document.id(), 1, "subject.toan.1", new PersonCode("GV01"), first, digest(BASE, first)));

        var late = NewRevision.signature(
                document.id(), 1, "subject.van.1", new PersonCode("GV02"), first, digest(BASE, first));

        assertThatThrownBy(() -> documents.append(late)).isInstanceOf(StaleRevision.class);
        assertThat(documents.revisions(document.id())).hasSize(2);
    }

    @Test
    void creating_the_paper_of_a_case_again_gives_the_paper_that_is_there() {
        var document = created("HB-3", "0000000003");

        assertThat(created("HB-3", "0000000003")).isEqualTo(document);
        assertThat(documents.identityFor(
                        TranscriptKind.TRANSCRIPT,
                        new SchoolCode("S1"),
                        "2026-2027",
                        new PupilCode("0000000003"),
                        "HB-3"))
                .isEqualTo(document.identity());
        assertThat(audit.ofDocument(document.id().value())).hasSize(1);
    }

    @Test
    void a_new_version_supersedes_the_issued_one_when_it_is_issued_itself() {
        var older = created("HB-4", "0000000004");
        documents.issued(older.id());
        var newer = created("HB-4b", "0000000004");

        assertThat(newer.version()).isEqualTo(2);
        assertThat(documents.get(older.id()).supersededBy()).isNull();

        documents.issued(newer.id());

        assertThat(documents.get(older.id()).supersededBy()).isEqualTo(newer.id());
    }

    @Test
    void a_withdrawn_paper_makes_room_for_another_in_the_same_case() {
        var first = created("HB-5", "0000000005");
        documents.withdraw(first.id(), "Điểm môn Toán đã sửa");

        var second = created("HB-5", "0000000005");

        assertThat(second.version()).isEqualTo(2);
        assertThat(documents.get(first.id()).open()).isFalse();
    }

    @Test
    void a_code_typed_from_paper_finds_its_document() {
        var document = created("HB-6", "0000000006");
        var typed =
                document.verificationCode().toLowerCase(java.util.Locale.ROOT).replace('0', 'o');

        assertThat(document.verificationCode()).matches("[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(documents.byVerificationCode(" " + typed.substring(0, 5) + "-" + typed.substring(5)))
                .contains(document);
    }

    @Test
    void bytes_that_were_changed_in_the_database_are_not_handed_out() {
        var document = created("HB-7", "0000000007");
        jdbc.sql(
                        "update document_revision set bytes = overlay(bytes placing 'x'::bytea from 3) where document_id = :id")
                .param("id", document.id().value())
                .update();

        assertThatThrownBy(() -> documents.bytes(document.id())).isInstanceOf(DamagedDocument.class);
        assertThat(transactions.<List<LockedDocument>>execute(status -> documents.lock(List.of(document.id()))))
                .singleElement()
                .satisfies(locked -> assertThat(locked.content()).isEmpty());
    }

    @Test
    void bytes_leave_the_database_only_when_the_archive_returns_them() {
        var document = created("HB-8", "0000000008");

        assertThatThrownBy(() -> documents.forgetBytes(document.id())).isInstanceOf(IllegalStateException.class);
        assertThat(documents.bytes(document.id())).isEqualTo(BASE);
    }

    @Test
    void the_papers_of_a_case_are_listed_as_the_class_is(
            @Autowired TestSchool school, @Autowired SchoolRegister register) {
        school.school();
        var ref = new ClassRef(TestSchool.SCHOOL, TestSchool.YEAR, "9P");
        register.add(new SchoolClass(ref, 9));
        var codes = List.of("2777700001", "2777700002", "2777700003");
        var names = List.of("Lê Ân", "Lê Ánh", "Đào An");
        for (int at = 0; at < 3; at++) {
            register.add(pupil(codes.get(at), names.get(at)));
        }
        register.enrol(ref, codes.stream().map(PupilCode::new).toList(), Map.of());

        codes.forEach(code -> created("HB-9", new SchoolCode(TestSchool.SCHOOL.value()), code));

        assertThat(documents.ofCase("HB-9"))
                .extracting(paper -> String.valueOf(paper.pupilCode()))
                .containsExactly("2777700003", "2777700002", "2777700001");
    }

    private static Pupil pupil(String code, String name) {
        return new Pupil(
                new PupilCode(code),
                "0013120" + code.substring(5),
                name,
                LocalDate.of(2012, 3, 1),
                Gender.NU,
                "Kinh",
                "Xã A",
                "Xã A",
                "1",
                Family.UNKNOWN);
    }

    private Document created(String caseNumber, String pupil) {
        return created(caseNumber, new SchoolCode("S1"), pupil);
    }

    private Document created(String caseNumber, SchoolCode school, String pupil) {
        var identity =
                documents.identityFor(TranscriptKind.TRANSCRIPT, school, "2026-2027", new PupilCode(pupil), caseNumber);
        return documents.create(new NewDocument(
                identity,
                TranscriptKind.TRANSCRIPT,
                school,
                "2026-2027",
                "9A",
                new PupilCode(pupil),
                caseNumber,
                "Học bạ " + UUID.randomUUID(),
                "TT22_2021.THCS.1",
                BASE,
                DocumentFiles.sha256(BASE)));
    }

    private static byte[] digest(byte[]... parts) {
        return DocumentFiles.sha256(joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
