package vn.giaplai.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.giaplai.archive.ArchivedPapers;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewDocument;
import vn.giaplai.documents.NewRevision;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signing.DocumentLift;
import vn.giaplai.signing.PadesSigner;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.SchoolIdentity;
import vn.giaplai.templates.transcriptsignoff.LockDecision;
import vn.giaplai.templates.transcriptsignoff.LockDecisionTemplate;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.transcripts.TranscriptKind;

/** Papers as a school issues them: rendered, signed by the principal, sealed, lifted to B-LTA and archived. */
final class SealedPapers {

    private static final char[] PIN = "24680246".toCharArray();
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final PadesSigner SIGNER = new PadesSigner();

    private final Documents documents;
    private final DocumentArchive archive;
    private final SchoolRegister register;
    private final Keys keys;
    private final Trust trust;

    /** Who signs. */
    record Keys(StaffDirectory staff, KeyCustody custody) {}

    /** What the lift needs. */
    record Trust(TimestampAuthority timestamps, RevocationSource revocation, TrustAnchors anchors) {}

    private SchoolCode school = TestSchool.SCHOOL;
    private String principal = "";
    private String clerk = "";

    SealedPapers(Documents documents, DocumentArchive archive, SchoolRegister register, Keys keys, Trust trust) {
        this.documents = documents;
        this.archive = archive;
        this.register = register;
        this.keys = keys;
        this.trust = trust;
    }

    /** A school with a principal, a clerk and a seal. */
    School school() {
        school = new SchoolCode(new ArchivedPapers(register, documents).school().value());
        principal = person("Trần Thị Hồng Đào", Role.HT, "Hiệu trưởng");
        clerk = person("Y Niê", Role.VT, "Văn thư");
        var found = register.school(new SchoolCode(school.value())).orElseThrow();
        keys.custody().issueDemoSeal(found, PIN);
        return found;
    }

    Pupil pupil(String name) {
        return new ArchivedPapers(register, documents)
                .pupil(new SchoolCode(school.value()), "9A", name, LocalDate.of(2012, 3, 9));
    }

    /** A paper about the pupil with all signatures and the lift, archived and issued. */
    Document issued(Pupil pupil, String caseNumber) {
        var document = sealed(pupil, caseNumber);
        assertThat(archive.archive(new CaseNumber(caseNumber)).refused()).isEmpty();
        return documents.get(document.id());
    }

    /** The same before it is archived. */
    Document sealed(Pupil pupil, String caseNumber) {
        var document = rendered(pupil, caseNumber);
        sign(
                document,
                1,
                "principal",
                keys.custody().unlock(new PersonCode(principal), PIN).key());
        sign(
                document,
                2,
                "seal",
                keys.custody()
                        .unlockSeal(new SchoolCode(school.value()), new PersonCode(clerk), PIN)
                        .key());
        var bytes = documents.bytes(document.id());
        var lifted = new DocumentLift(Clock.systemUTC())
                .lift(bytes, trust.timestamps(), trust.revocation(), trust.anchors());
        documents.append(NewRevision.lift(document.id(), sequence(document), lifted.revision(), lifted.sha256()));
        return document;
    }

    private void sign(Document document, int times, String field, SigningKey key) {
        var bytes = documents.bytes(document.id());
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var signed = SIGNER.sign(bytes, SignatureRequest.basic(field, List.of("Ký bởi " + field), now), key);
        documents.append(NewRevision.signature(
                document.id(),
                sequence(document),
                field,
                times == 1 ? new PersonCode(principal) : school,
                signed.revision(),
                signed.sha256()));
    }

    private int sequence(Document document) {
        var revisions = documents.revisions(document.id());
        return revisions.get(revisions.size() - 1).sequence();
    }

    private Document rendered(Pupil pupil, String caseNumber) {
        var kind = TranscriptKind.TRANSCRIPT;
        var identity = documents.identityFor(
                kind, new SchoolCode(school.value()), ArchivedPapers.YEAR, pupil.code(), caseNumber);
        var pdf = paper(identity.id().toString(), "http://localhost:8080/v/" + identity.verificationCode());
        return documents.create(new NewDocument(
                identity,
                kind,
                school,
                ArchivedPapers.YEAR,
                "9A",
                pupil.code(),
                caseNumber,
                "Học bạ lớp 9A năm học " + ArchivedPapers.YEAR,
                pdf.templateVersion(),
                pdf.bytes(),
                pdf.sha256()));
    }

    /** A real paper of the house with a field for the principal and one for the seal. */
    static PdfDocument paper(String id, String url) {
        var decision = new LockDecision(
                id,
                url,
                new Letterhead(
                        new SchoolIdentity(
                                "79000001",
                                "Trường THCS Lê Lợi",
                                "UBND phường Bến Thành",
                                "phường Bến Thành",
                                "TP. Hồ Chí Minh"),
                        "Số: 05/QĐ-THCSLL",
                        "Bến Thành",
                        LocalDate.of(2027, 5, 31)),
                ArchivedPapers.YEAR,
                List.of("Căn cứ Nghị định số 88/2026/NĐ-CP;"),
                "Ban quản trị",
                List.of(new LockDecision.ClassCount("9A", 40)),
                List.of(),
                List.of("Lưu: VT"));
        return RENDERER.render(new LockDecisionTemplate(), decision, RenderOptions.FINAL);
    }

    private String person(String name, Role role, String title) {
        var code = "XM" + school + role;
        var person = new Person(new PersonCode(code), name, null, true);
        keys.staff().add(person);
        keys.staff()
                .add(new Position(
                        new PersonCode(code),
                        new SchoolCode(school.value()),
                        role,
                        title,
                        LocalDate.of(2020, 1, 1),
                        null));
        keys.custody()
                .issueDemo(
                        person,
                        title,
                        register.school(new SchoolCode(school.value())).orElseThrow(),
                        PIN);
        return code;
    }
}
