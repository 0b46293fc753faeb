package vn.giaplai.signingdesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewDocument;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Person;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.SchoolIdentity;
import vn.giaplai.templates.transcriptsignoff.LockDecision;
import vn.giaplai.templates.transcriptsignoff.LockDecisionTemplate;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.transcripts.TranscriptKind;

/** Cases with real papers (fields {@code principal} and {@code seal}), rounds, and people with keys. */
@TestComponent
@Import(TestSchool.class)
public class DeskFixture {

    public static final String PIN = "246813";
    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Ánh Tuyết",
            "Trần Đức Ổn",
            "Y Thổ Niê Kđăm",
            "Lò Thị Mỷ",
            "Tôn Nữ Hoàng Thị Quỳnh Như Ngọc Bích");
    private static final AtomicLong PERSONAL_IDS = new AtomicLong();
    private static final PdfDocument PAPER = rendered();

    private final TestSchool school;
    private final SchoolRegister register;
    private final Documents documents;
    private final DeskRounds rounds;
    private final RoundRepository roundRepository;
    private final KeyCustody keys;

    DeskFixture(
            TestSchool school,
            SchoolRegister register,
            Documents documents,
            DeskRounds rounds,
            RoundRepository roundRepository,
            KeyCustody keys) {
        this.school = school;
        this.register = register;
        this.documents = documents;
        this.rounds = rounds;
        this.roundRepository = roundRepository;
        this.keys = keys;
    }

    /** A principal with a key. */
    public Person principal(String name) {
        var person = school.person(name, Role.HT);
        newKey(person, PIN);
        return person;
    }

    /** A vice principal with a key. */
    Person deputy(String name) {
        var person = school.person(name, Role.PHT);
        newKey(person, PIN);
        return person;
    }

    /** A key of somebody who has none. */
    void newKey(Person person, String pin) {
        keys.issueDemo(person, "Hiệu trưởng", school.school(), pin.toCharArray());
    }

    /** A case with so many papers. */
    public CaseNumber caseOf(int papers, String classCode) {
        school.school();
        var number = new CaseNumber("HB-" + UUID.randomUUID().toString().substring(0, 8));
        IntStream.rangeClosed(1, papers).forEach(ordinal -> paper(number, classCode, ordinal, PAPER.bytes()));
        return number;
    }

    Document paper(CaseNumber number, String classCode, int ordinal, byte[] bytes) {
        var pupil = pupil(number, classCode, ordinal);
        return documents.create(new NewDocument(
                documents.identityFor(
                        TranscriptKind.TRANSCRIPT, TestSchool.SCHOOL, TestSchool.YEAR, pupil, number.value()),
                TranscriptKind.TRANSCRIPT,
                TestSchool.SCHOOL,
                TestSchool.YEAR,
                classCode,
                pupil,
                number.value(),
                "Học bạ",
                PAPER.templateVersion(),
                bytes,
                sha256(bytes)));
    }

    private PupilCode pupil(CaseNumber number, String classCode, int ordinal) {
        var code = new PupilCode("%s%02d".formatted(number.value().substring(3), ordinal));
        register.add(new Pupil(
                code,
                "%012d".formatted(PERSONAL_IDS.incrementAndGet()),
                NAMES.get(ordinal % NAMES.size()),
                LocalDate.of(2012, 3, 1).plusDays(ordinal),
                Gender.NU,
                "Kinh",
                "Xã A",
                "Xã A",
                "0" + ordinal,
                Family.UNKNOWN));
        register.enrol(
                new ClassRef(TestSchool.SCHOOL, TestSchool.YEAR, classCode), List.of(code), Map.of(code, ordinal));
        return code;
    }

    private static final Map<Role, String> ELEMENTS = Map.of(
            Role.GVBM, "signSubject",
            Role.GVCN, "signHomeroom",
            Role.HT, "signPrincipal",
            Role.VT, "sealTranscripts");

    /** The principal's round of a case. */
    public SignatureRound principalRound(CaseNumber number, String classCode) {
        return round(number, classCode, Role.HT, "principal", "principal");
    }

    SignatureRound round(CaseNumber number, String classCode, Role role, String key, String field) {
        var place = Place.ofClass(TestSchool.SCHOOL, TestSchool.YEAR, classCode);
        rounds.open(new RoundOrder(
                number,
                new TaskId("task-" + UUID.randomUUID()),
                "transcript-signoff",
                ELEMENTS.getOrDefault(role, "signSubject"),
                role,
                place,
                key,
                List.of(field)));
        return roundRepository.find(number, key).orElseThrow();
    }

    List<ChosenPaper> all(SignatureRound round) {
        return documents.papers(round.caseNumber().value()).stream()
                .map(paper -> new ChosenPaper(round.id(), paper.document().id(), true))
                .toList();
    }

    List<String> pupils(SignatureRound round) {
        return documents.papers(round.caseNumber().value()).stream()
                .map(paper -> String.valueOf(paper.document().pupilCode()))
                .toList();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PdfDocument rendered() {
        var decision = new LockDecision(
                "00000000-0000-0000-0000-000000000000",
                "http://localhost:8080/verification/TEST",
                new Letterhead(
                        new SchoolIdentity("TEST", "Trường THCS Thử Nghiệm", "UBND xã A", "Xã A", "Tỉnh B"),
                        "Số: 01/QĐ-THCSTN",
                        "Xã A",
                        LocalDate.of(2027, 5, 31)),
                TestSchool.YEAR,
                List.of("Căn cứ Thông tư số 22/2021/TT-BGDĐT"),
                "Ban quản trị",
                List.of(new LockDecision.ClassCount("9A", 40)),
                List.of(),
                List.of("Lưu: VT"));
        return DocumentRenderer.create().render(new LockDecisionTemplate(), decision, RenderOptions.FINAL);
    }
}
