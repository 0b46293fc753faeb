package vn.giaplai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.UserProblem;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShelvedCasesIT {

    @Autowired
    private ShelvedCases archive;

    @Autowired
    private ArchiveRepository records;

    @Autowired
    private ShelvedBytes archived;

    @Autowired
    private OcflShelf root;

    @Autowired
    private Documents documents;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Shelving shelving;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SchoolRegister register;

    private ArchivedPapers papers;
    private SchoolCode school = TestSchool.SCHOOL;
    private Pupil pupil;
    private CaseNumber caseNumber;

    @BeforeEach
    void a_pupil_with_a_finished_transcript() {
        papers = new ArchivedPapers(register, documents);
        school = new SchoolCode(papers.school().value());
        pupil = papers.pupil(new SchoolCode(school.value()), "9A", "H’Đỗ Thị Ánh Nguyệt", LocalDate.of(2012, 3, 9));
        caseNumber = new CaseNumber("HB-" + school);
    }

    @Test
    void a_finished_transcript_is_archived_issued_and_leaves_the_database() {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        var bytes = documents.bytes(document.id());

        var outcome = archive.archive(caseNumber);

        assertThat(outcome.archived()).isEqualTo(1);
        assertThat(outcome.refused()).isEmpty();
        assertThat(documents.get(document.id()).issuedAt()).isNotNull();
        assertThat(documents.bytes(document.id())).isEqualTo(bytes);
        assertThat(bytesInDatabase(document)).isZero();
        assertThat(actions(document)).contains("document-issued", "document-archived");
        assertValid(document);
    }

    @Test
    void the_description_lies_beside_the_paper_in_the_words_of_the_regulation() throws IOException {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());

        archive.archive(caseNumber);

        var content = file(document).resolve("../..").normalize();
        assertThat(Files.readString(content.resolve("metadata.json")))
                .contains(
                        "\"thời hạn lưu trữ\" : \"Vĩnh viễn\"",
                        "\"số trang\" : \"2\"",
                        "\"mức độ tin cậy\"",
                        pupil.personalId());
        assertThat(Files.readString(content.resolve("mo-ta.txt"))).contains("HỒ SƠ", "TÀI LIỆU", "H’Đỗ Thị Ánh Nguyệt");
    }

    @Test
    void the_xml_twin_lies_beside_the_pdf_and_a_new_version_brings_its_own() throws IOException {
        var first = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        archive.archive(caseNumber);
        var correction = new CaseNumber(caseNumber.value() + "-2");
        var second = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, correction.value());
        archive.archive(correction);

        var pdf = file(first);
        assertThat(pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".xml")))
                .hasContent(ArchivedPapers.TWIN);
        // The same content of a later version is stored once, as OCFL does, so only the first lies under its own path.
        for (var document : java.util.List.of(first, second)) {
            assertThat(archived.twin(record(document)))
                    .hasValueSatisfying(xml -> assertThat(new String(xml, java.nio.charset.StandardCharsets.UTF_8))
                            .isEqualTo(ArchivedPapers.TWIN));
            assertThat(record(document).metadata().get(ArchivalDescription.DOCUMENT))
                    .containsEntry("định dạng", "application/pdf; text/xml");
        }
        assertValid(second);
    }

    @Test
    void a_damaged_twin_is_refused_and_the_pdf_is_not() throws IOException {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        archive.archive(caseNumber);
        var pdf = file(document);
        Files.writeString(
                pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".xml")),
                ArchivedPapers.TWIN.replace("2026", "2025"));

        assertThatThrownBy(() -> archived.twin(record(document)))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("archive.read.damaged"));
        assertThat(documents.bytes(document.id())).isNotEmpty();
    }

    @Test
    void archiving_again_changes_nothing() {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        archive.archive(caseNumber);
        var before = actions(document);

        var again = archive.archive(caseNumber);

        assertThat(again.archived()).isEqualTo(1);
        assertThat(actions(document)).isEqualTo(before);
        assertThat(root.objectRoot(record(document).objectId()).resolve("v2")).doesNotExist();
    }

    @Test
    void killed_between_the_write_and_the_commit_the_paper_is_archived_once() {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        new TransactionTemplate(transactions).executeWithoutResult(killed -> {
            shelving.shelve(document.id());
            killed.setRollbackOnly();
        });
        assertThat(records.find(document.id())).isEmpty();
        assertThat(documents.get(document.id()).issuedAt()).isNull();

        var outcome = archive.archive(caseNumber);

        assertThat(outcome.archived()).isEqualTo(1);
        assertThat(record(document).objectVersion()).isEqualTo(1);
        assertThat(root.objectRoot(record(document).objectId()).resolve("v2")).doesNotExist();
        assertThat(actions(document)).containsOnlyOnce("document-archived");
        assertValid(document);
    }

    @Test
    void killed_between_the_commit_and_forgetting_the_bytes_they_are_forgotten_next_time() {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        new TransactionTemplate(transactions).executeWithoutResult(committed -> shelving.shelve(document.id()));
        assertThat(bytesInDatabase(document)).isPositive();

        archive.archive(caseNumber);

        assertThat(bytesInDatabase(document)).isZero();
    }

    @Test
    void a_new_version_supersedes_the_old_one_and_both_stay_readable() {
        var first = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        archive.archive(caseNumber);
        var correction = new CaseNumber(caseNumber.value() + "-2");
        var second = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, correction.value());

        archive.archive(correction);

        assertThat(record(second).objectId()).isEqualTo(record(first).objectId());
        assertThat(record(second).objectVersion()).isEqualTo(2);
        assertThat(documents.get(first.id()).supersededBy()).isEqualTo(second.id());
        assertThat(documents.bytes(first.id())).isNotEmpty();
        assertThat(documents.bytes(second.id())).isNotEmpty();
        assertThat(record(second).metadata().get(ArchivalDescription.FILE)).containsEntry("tổng số tài liệu", "2");
        assertValid(second);
    }

    @Test
    void a_damaged_file_is_refused_with_a_clear_sentence() throws IOException {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        archive.archive(caseNumber);
        Files.writeString(file(document), "điểm mười");

        assertThatThrownBy(() -> documents.bytes(document.id()))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo("archive.read.damaged"));
    }

    @Test
    void a_transcript_without_its_lift_waits_while_others_are_archived() {
        var waiting = papers.transcript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        var other = papers.pupil(new SchoolCode(school.value()), "9A", "Y", LocalDate.of(2012, 5, 1));
        var finished = papers.finishedTranscript(school, "9A", other, caseNumber.value());

        var outcome = archive.archive(caseNumber);

        assertThat(outcome.archived()).isEqualTo(1);
        assertThat(records.find(finished.id())).isPresent();
        assertThat(outcome.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.document()).isEqualTo(waiting.id().toString());
            assertThat(refused.kind()).isEqualTo(RefusedDocument.Kind.TEMPORARY);
            assertThat(refused.reason()).contains("chưa thể lưu trữ").doesNotContain(pupil.fullName());
        });
    }

    @Test
    void a_disk_that_fails_is_a_temporary_refusal_and_the_paper_stays() throws IOException {
        var document = papers.finishedTranscript(new SchoolCode(school.value()), "9A", pupil, caseNumber.value());
        var object = root.objectRoot("urn:giaplai:" + school + ":" + ArchivedPapers.YEAR + ":" + pupil.code());
        Files.createDirectories(object.getParent());
        Files.writeString(object, "a file where the object's folder should be");

        var outcome = archive.archive(caseNumber);

        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(RefusedDocument.Kind.TEMPORARY));
        assertThat(bytesInDatabase(document)).isPositive();
        Files.delete(object);
        assertThat(archive.archive(caseNumber).archived()).isEqualTo(1);
    }

    @Test
    void a_withdrawn_transcript_is_left_out() {
        var document = papers.finishedTranscript(school, "9A", pupil, caseNumber.value());
        documents.withdraw(document.id(), "Sửa điểm môn Toán");

        assertThat(archive.archive(caseNumber).archived()).isZero();
        assertThat(records.find(document.id())).isEmpty();
    }

    private ArchiveRecord record(Document document) {
        return records.find(document.id()).orElseThrow();
    }

    private Path file(Document document) {
        var record = record(document);
        return root.objectRoot(record.objectId()).resolve("v" + record.objectVersion() + "/content/" + record.path());
    }

    private java.util.List<String> actions(Document document) {
        return audit.ofDocument(document.id().value()).stream()
                .map(recorded -> recorded.event().action())
                .toList();
    }

    private int bytesInDatabase(Document document) {
        return jdbc.sql("select count(*) from document_revision where document_id = :id and bytes is not null")
                .param("id", document.id().value())
                .query(Integer.class)
                .single();
    }

    private void assertValid(Document document) {
        var results = root.validate(record(document).objectId());
        assertThat(results.getErrors()).isEmpty();
        assertThat(results.getWarnings()).isEmpty();
    }
}
