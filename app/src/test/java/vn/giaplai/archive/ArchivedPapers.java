package vn.giaplai.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewDocument;
import vn.giaplai.documents.NewRevision;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.transcriptlock.LockDecisionKind;
import vn.giaplai.transcripts.TranscriptKind;

/** Schools, pupils and finished papers for the archive's tests; every school is a new one. */
public class ArchivedPapers {

    /** The data that every transcript carries as XML. */
    public static final String TWIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><hocBa nam=\"2026-2027\"/>";

    public static final String YEAR = "2026-2027";
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final SchoolRegister register;
    private final Documents documents;

    public ArchivedPapers(SchoolRegister register, Documents documents) {
        this.register = register;
        this.documents = documents;
    }

    public SchoolCode school() {
        var code = "79000" + NUMBERS.incrementAndGet();
        register.add(new School(
                new SchoolCode(code),
                "Trường THCS Lê Lợi " + code,
                "thcsll" + code,
                "THCSLL",
                "UBND phường Bến Thành",
                "phường Bến Thành",
                "Thành phố Hồ Chí Minh",
                false));
        register.add(new SchoolYear(new SchoolCode(code), YEAR, LocalDate.of(2026, 9, 5), LocalDate.of(2027, 5, 31)));
        for (var name : new String[] {"9A", "9B"}) {
            register.add(new SchoolClass(new ClassRef(new SchoolCode(code), YEAR, name), 9));
        }
        return new SchoolCode(code);
    }

    public Pupil pupil(SchoolCode school, String className, String name, LocalDate birth) {
        int number = NUMBERS.incrementAndGet();
        var pupil = new Pupil(
                new PupilCode("26000" + String.format("%05d", number)),
                "0792120" + String.format("%05d", number),
                name,
                birth,
                Gender.NU,
                "Kinh",
                "Thành phố Hồ Chí Minh",
                "12 Lê Lợi",
                "SDB-" + number,
                Family.UNKNOWN);
        register.add(pupil);
        var classRef = new ClassRef(school, YEAR, className);
        register.enrol(classRef, List.of(pupil.code()), Map.of());
        return pupil;
    }

    /** A transcript with all its signatures and its lift, as the case leaves it before archiving. */
    public Document finishedTranscript(SchoolCode school, String className, Pupil pupil, String caseNumber) {
        var document = transcript(school, className, pupil, caseNumber);
        append(document, 1, "principal.approval");
        append(document, 2, null);
        return document;
    }

    public Document transcript(SchoolCode school, String className, Pupil pupil, String caseNumber) {
        var pdf = pdf();
        return documents.create(new NewDocument(
                documents.identityFor(TranscriptKind.TRANSCRIPT, school, YEAR, pupil.code(), caseNumber),
                TranscriptKind.TRANSCRIPT,
                school,
                YEAR,
                className,
                pupil.code(),
                caseNumber,
                "Học bạ lớp " + className + " năm học " + YEAR,
                "hoc-ba-thcs-1",
                pdf,
                Digests.sha256(pdf)));
    }

    /** A decision of the whole school, about no pupil. */
    public Document decision(SchoolCode school, String caseNumber) {
        var pdf = pdf();
        return documents.create(new NewDocument(
                documents.identityFor(LockDecisionKind.LOCK_DECISION, school, YEAR, null, caseNumber),
                LockDecisionKind.LOCK_DECISION,
                school,
                YEAR,
                null,
                null,
                caseNumber,
                "Quyết định về việc khóa học bạ năm học " + YEAR,
                "quyet-dinh-1",
                pdf,
                Digests.sha256(pdf)));
    }

    private void append(Document document, int sequence, @org.jspecify.annotations.Nullable String field) {
        var appended = ("% revision " + sequence + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var before = documents.bytes(document.id());
        var whole = Arrays.copyOf(before, before.length + appended.length);
        System.arraycopy(appended, 0, whole, before.length, appended.length);
        var last = documents.revisions(document.id()).get(sequence - 1).sequence();
        documents.append(
                field == null
                        ? NewRevision.lift(document.id(), last, appended, Digests.sha256(whole))
                        : NewRevision.signature(
                                document.id(), last, field, document.schoolCode(), appended, Digests.sha256(whole)));
    }

    static byte[] pdf() {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            attachTwin(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the papers of document-templates carry it (PDF/A-3, AFRelationship Data). */
    private static void attachTwin(PDDocument document) throws IOException {
        var embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(TWIN.getBytes(StandardCharsets.UTF_8)));
        embedded.setSubtype("text/xml");
        var file = new PDComplexFileSpecification();
        file.setFile("hoc-ba.xml");
        file.setEmbeddedFile(embedded);
        file.getCOSObject().setName("AFRelationship", "Data");
        var associated = new COSArray();
        associated.add(file.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
    }
}
