package vn.giaplai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.giaplai.testing.Asking.as;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.archive.ArchivedPapers;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.documents.SignatureRounds;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.school.YearLock;
import vn.giaplai.school.YearLocks;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Every address that gives a paper, asked by every role: {@link PaperTable} and nothing else decides. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class PaperRightsIT {

    /** The addresses that hand out bytes of a paper; one that is not here fails the first test. */
    private static final List<String> FILES = List.of(
            "/archive/{id}/xml",
            "/documents/{id}/file",
            "/documents/{id}/pages/{number}",
            "/transcripts/preview/{classCode}/{pupilCode}");

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    @Autowired
    Documents documents;

    @Autowired
    DocumentArchive archive;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    YearLocks locks;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages;

    @Autowired
    MockMvc browser;

    private ArchivedPapers papers;
    private SchoolCode school = TestSchool.SCHOOL;
    private Document open;
    private Document issued;

    @BeforeEach
    void a_paper_in_the_round_of_its_subject_teacher_and_one_in_the_archive() {
        papers = new ArchivedPapers(register, documents);
        school = new SchoolCode(papers.school().value());
        if (register.subject("TOAN").isEmpty()) {
            register.add(new Subject("TOAN", "Toán", SubjectKind.SCORE, Subject.lessons(6, 9, 140), 1));
        }
        var pupil = papers.pupil(new SchoolCode(school.value()), "9A", "Lê Văn An", LocalDate.of(2012, 3, 9));
        issued = papers.finishedTranscript(school, "9A", pupil, number());
        assertThat(archive.archive(new CaseNumber(issued.caseNumber())).refused())
                .isEmpty();
        var other = papers.pupil(new SchoolCode(school.value()), "9A", "Lê Thị Bình", LocalDate.of(2012, 4, 9));
        open = papers.transcript(school, "9A", other, number());
        round(open, Role.GVBM);
    }

    @Test
    void every_address_that_hands_out_a_file_is_known_to_this_test() {
        var handing = pages.getHandlerMethods().entrySet().stream()
                .filter(page -> page.getValue().getMethod().getReturnType() == ResponseEntity.class)
                .filter(page -> page.getValue()
                        .getMethod()
                        .getGenericReturnType()
                        .getTypeName()
                        .contains("byte[]"))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/demo-pki/") && !pattern.endsWith("/diagram"))
                .toList();

        assertThat(FILES).containsExactlyInAnyOrderElementsOf(handing);
    }

    @Test
    void the_table_decides_for_every_role_at_every_address() throws Exception {
        for (var someone : people().entrySet()) {
            var line = PaperTable.of(someone.getKey()).orElseThrow();
            var me = someone.getValue();

            assertFile(me, "/documents/" + issued.id() + "/file", line.ofClass());
            assertFile(me, "/archive/" + issued.id() + "/xml", line.ofClass());
            assertThat(status(me, "/documents/" + issued.id() + "/pages/1") == 200)
                    .as("%s at a page's picture", someone.getKey())
                    .isEqualTo(line.ofClass().covers(PaperAccess.PICTURES));
            assertThat(status(me, "/documents/" + issued.id()) == 200)
                    .as("%s at the page", someone.getKey())
                    .isEqualTo(line.ofClass() != PaperAccess.NONE);
            assertThat(status(me, preview()) == 403)
                    .as("%s at the preview", someone.getKey())
                    .isEqualTo(line.ofClass() != PaperAccess.WHOLE);
        }
    }

    /** The one who issued it could be at work under the name of the teacher: BorrowedAccountAttackIT. */
    @Test
    void under_a_password_that_one_person_alone_issued_no_address_gives_a_paper() throws Exception {
        var teacher = of(people(), Role.GVBM);
        var homeroom = of(people(), Role.GVCN);
        for (var owed : List.of(teacher, homeroom)) {
            accounts.reset(owed.personCode(), holder(Role.QT));
            for (var paper : List.of(open, issued)) {
                for (var address : FILES) {
                    var path = address.startsWith("/transcripts/preview/")
                            ? preview()
                            : address.replaceAll(
                                            "\\{(id|documentId)}", paper.id().toString())
                                    .replace("{number}", "1");
                    assertFile(owed, path, PaperAccess.NONE);
                }
                assertThat(status(owed, "/documents/" + paper.id())).isEqualTo(403);
            }
        }
        assertThat(page(homeroom, "/documents/" + issued.id() + "/file"))
                .contains("mật khẩu của bạn do người khác cấp", "mã tạo khóa do Hiệu trưởng hoặc văn thư");
        assertThat(page(homeroom, "/transcripts/preview/9A/" + open.pupilCode() + "?year=" + ArchivedPapers.YEAR))
                .contains("mật khẩu của bạn do người khác cấp");
    }

    @Test
    void a_paper_of_the_whole_school_is_seen_as_the_second_column_says() throws Exception {
        var decision = papers.decision(school, number());

        for (var someone : people().entrySet()) {
            var line = PaperTable.of(someone.getKey()).orElseThrow();
            var me = someone.getValue();

            assertFile(me, "/documents/" + decision.id() + "/file", line.ofSchool());
            assertThat(status(me, "/documents/" + decision.id() + "/pages/1") == 200)
                    .as("%s at a page's picture", someone.getKey())
                    .isEqualTo(line.ofSchool().covers(PaperAccess.PICTURES));
            assertThat(status(me, "/documents/" + decision.id()) == 200)
                    .as("%s at the page", someone.getKey())
                    .isEqualTo(line.ofSchool() != PaperAccess.NONE);
        }
    }

    @Test
    void whoever_signs_sees_the_paper_whole_while_the_round_is_open_and_the_own_row_afterwards() throws Exception {
        var teacher = of(people(), Role.GVBM);
        var other = assigned(Role.GVBM, "9B", "TOAN");

        assertFile(teacher, "/documents/" + open.id() + "/file", PaperAccess.WHOLE);
        assertFile(other, "/documents/" + open.id() + "/file", PaperAccess.NONE);
        assertThat(page(teacher, "/documents/" + issued.id()))
                .contains("Dòng của bạn")
                .doesNotContain("/file", "data-viewer-open");
    }

    @Test
    void who_proposed_the_lock_hears_of_it_and_is_led_to_no_paper() throws Exception {
        var people = people();
        var decision = papers.decision(school, number());
        locks.lock(
                school,
                ArchivedPapers.YEAR,
                new YearLock(decision.id().value(), of(people, Role.HT).personCode(), Instant.EPOCH));
        var link = "href=\"/documents/" + decision.id();
        var address = "/transcript-lock?year=" + ArchivedPapers.YEAR;

        assertThat(page(of(people, Role.HT), address)).contains(link);
        assertThat(page(of(people, Role.QT), address)).contains("01/01/1970").doesNotContain(link);
    }

    @Test
    void each_role_sees_the_paper_whole_while_its_round_is_open_and_by_the_table_before_and_afterwards()
            throws Exception {
        var people = people();
        for (var signs : Role.values()) {
            var pupil = papers.pupil(school, "9A", "Trần Thị Cúc", LocalDate.of(2012, 5, 9));
            var paper = papers.transcript(school, "9A", pupil, number());

            assertSeen(paper, people, role -> false);
            round(paper, signs);
            assertSeen(paper, people, role -> holds(role, signs));
            jdbc.sql("update signature_round set finished_at = now() where case_number = :case")
                    .param("case", paper.caseNumber())
                    .update();
            assertSeen(paper, people, role -> false);
        }
    }

    @Test
    void an_inspector_sees_every_page_on_the_screen_and_takes_no_file() throws Exception {
        var inspector = of(people(), Role.TTRA);
        var page = page(inspector, "/documents/" + issued.id());
        assertThat(page)
                .contains("/documents/" + issued.id() + "/pages/1", "Ảnh các trang")
                .doesNotContain("/file", "data-viewer-open", "Dòng của bạn");

        var first = ask(inspector, "/documents/" + issued.id() + "/pages/1");
        var later = ask(inspector, "/documents/" + issued.id() + "/pages/999");

        assertThat(first.getContentType()).isEqualTo("image/png");
        assertThat(first.getHeader("Cache-Control")).contains("no-store");
        var picture = ImageIO.read(new ByteArrayInputStream(first.getContentAsByteArray()));
        assertThat(picture.getWidth()).isGreaterThan(800);
        assertThat(later.getStatus()).isEqualTo(404);
        assertThat(audit.ofDocument(issued.id().value()).stream()
                        .map(recorded -> recorded.event())
                        .filter(event -> inspector.personCode().equals(event.actor()))
                        .map(event -> event.details().get("part")))
                .contains("OWN_ROW", "PICTURES");
    }

    @Test
    void nobody_of_another_class_or_school_sees_anything() throws Exception {
        var homeroomOfOther = assigned(Role.GVCN, "9B", null);
        school = new SchoolCode(papers.school().value());
        var principalOfOther = holder(Role.HT);

        for (var stranger : List.of(homeroomOfOther, principalOfOther)) {
            for (var paper : List.of(open, issued)) {
                assertThat(status(stranger, "/documents/" + paper.id())).isIn(403, 404);
                assertFile(stranger, "/documents/" + paper.id() + "/file", PaperAccess.NONE);
                assertFile(stranger, "/documents/" + paper.id() + "/pages/1", PaperAccess.NONE);
            }
        }
    }

    @Test
    void every_look_stands_in_the_ledger_with_who_looked() throws Exception {
        var people = people();

        status(of(people, Role.HT), "/documents/" + issued.id() + "/file");
        status(of(people, Role.GVBM), "/documents/" + issued.id());
        status(of(people, Role.QT), "/documents/" + issued.id() + "/file");

        var looks = audit.ofDocument(issued.id().value()).stream()
                .map(recorded -> recorded.event())
                .filter(event -> event.action().equals("document-read"))
                .collect(Collectors.toMap(event -> String.valueOf(event.actor()), event -> event.details()));
        assertThat(looks)
                .containsOnly(
                        Map.entry(of(people, Role.HT).personCode().value(), Map.of("part", "WHOLE")),
                        Map.entry(of(people, Role.GVBM).personCode().value(), Map.of("part", "OWN_ROW")));
    }

    @Test
    void the_world_gets_the_state_of_a_paper_and_no_paper() throws Exception {
        var answer = browser.perform(get("/v/" + issued.verificationCode()))
                .andReturn()
                .getResponse();

        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString()).doesNotContain("/documents/", "/archive/", "/transcripts/");
    }

    @Test
    void the_readme_prints_the_same_table() throws Exception {
        var readme = Files.readString(Path.of("..", "README.md"));

        for (var line : PaperTable.lines()) {
            if (line.ofClass() != PaperAccess.NONE || line.ofSchool() != PaperAccess.NONE) {
                assertThat(readme)
                        .contains(
                                "| %s | %s | %s |".formatted(line.role(), word(line.ofClass()), word(line.ofSchool())));
            } else {
                assertThat(readme).doesNotContain("| %s | whole".formatted(line.role()));
            }
        }
    }

    private void assertSeen(Document paper, Map<Role, SignedInPerson> people, Predicate<Role> signsNow)
            throws Exception {
        for (var someone : people.entrySet()) {
            var role = someone.getKey();
            var afterwards = PaperTable.of(role).orElseThrow().ofClass();
            assertFile(
                    someone.getValue(),
                    "/documents/" + paper.id() + "/file",
                    signsNow.test(role) ? PaperAccess.WHOLE : afterwards);
        }
    }

    /** Teachers of a class are teachers of the school too; the heads are two. */
    private static boolean holds(Role role, Role asked) {
        return role == asked
                || asked == Role.BGH && (role == Role.HT || role == Role.PHT)
                || asked == Role.GV && role.isOfClass();
    }

    private void round(Document paper, Role role) {
        var classA = Place.ofClass(school, ArchivedPapers.YEAR, "9A");
        rounds.open(new RoundOrder(
                new CaseNumber(paper.caseNumber()),
                new TaskId("task-" + UUID.randomUUID()),
                "transcript-signoff",
                "signSubject",
                role,
                role == Role.GVBM ? classA.withSubject("TOAN", null) : classA,
                "subject.toan",
                List.of("subject-toan-1")));
    }

    private static String word(PaperAccess access) {
        return switch (access) {
            case NONE -> "nothing";
            case OWN_ROW -> "own row, no file";
            case PICTURES -> "pictures of its pages, no file";
            case WHOLE -> "whole";
        };
    }

    private String preview() {
        return "/transcripts/preview/9A/" + open.pupilCode() + "?year=" + ArchivedPapers.YEAR;
    }

    private void assertFile(SignedInPerson me, String address, PaperAccess access) throws Exception {
        var answer = ask(me, address);
        if (access == PaperAccess.WHOLE) {
            assertThat(answer.getStatus())
                    .as("%s at %s", me.fullName(), address)
                    .isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        } else {
            assertThat(answer.getStatus())
                    .as("%s at %s", me.fullName(), address)
                    .isIn(403, 404);
            assertThat(answer.getContentAsString()).doesNotContain("%PDF", "<hocBa");
        }
    }

    private int status(SignedInPerson me, String address) throws Exception {
        return ask(me, address).getStatus();
    }

    private String page(SignedInPerson me, String address) throws Exception {
        return ask(me, address).getContentAsString();
    }

    private MockHttpServletResponse ask(SignedInPerson me, String address) throws Exception {
        return browser.perform(get(address).with(as(me))).andReturn().getResponse();
    }

    /** One person a role; the teachers belong to 9A. */
    private Map<Role, SignedInPerson> people() {
        var people = new EnumMap<Role, SignedInPerson>(Role.class);
        for (var role : Role.positions()) {
            people.put(role, holder(role));
        }
        people.put(Role.GVBM, assigned(Role.GVBM, "9A", "TOAN"));
        people.put(Role.GVCN, assigned(Role.GVCN, "9A", null));
        assertThat(people.keySet())
                .containsExactlyInAnyOrderElementsOf(new LinkedHashMap<>(PaperTable.lines().stream()
                                .collect(Collectors.toMap(PaperTable.Line::role, line -> line)))
                        .keySet());
        return people;
    }

    private static SignedInPerson of(Map<Role, SignedInPerson> people, Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private SignedInPerson holder(Role role) {
        var person = new Person(new PersonCode("PR%04d".formatted(PEOPLE.incrementAndGet())), role.name(), null, true);
        staff.add(person);
        staff.add(new Position(person.code(), new SchoolCode(school.value()), role, role.name(), ALWAYS, null));
        var account = accounts.create(
                person, register.school(new SchoolCode(school.value())).orElseThrow());
        return new SignedInPerson(person.code(), person.fullName(), account.username(), school);
    }

    private SignedInPerson assigned(Role role, String classCode, @Nullable String subject) {
        var me = holder(Role.GV);
        staff.add(new Assignment(
                me.personCode(),
                new ClassRef(new SchoolCode(school.value()), ArchivedPapers.YEAR, classCode),
                role,
                subject,
                1,
                ALWAYS,
                null));
        return me;
    }

    private static String number() {
        return "HB-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
