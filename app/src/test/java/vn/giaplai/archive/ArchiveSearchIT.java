package vn.giaplai.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.Asking;
import vn.giaplai.testing.TestDatabase;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.UserProblem;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveSearchIT {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate BIRTH = LocalDate.of(2012, 3, 9);
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ArchiveSearch search;

    @Autowired
    private ShelvedCases archive;

    @Autowired
    private ArchiveRepository records;

    @Autowired
    private OcflShelf root;

    @Autowired
    private Documents documents;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    private ArchivedPapers papers;
    private SchoolCode school = TestSchool.SCHOOL;

    @BeforeEach
    void a_school() {
        papers = new ArchivedPapers(register, documents);
        school = new SchoolCode(papers.school().value());
    }

    @Test
    void a_name_is_found_with_and_without_accents_by_the_beginnings_of_its_words() {
        archived("9A", "Nguyễn Thị Ánh Nguyệt", BIRTH);
        archived("9A", "Đỗ Y Bliêng", BIRTH);
        var clerk = holder(Role.VT);

        assertThat(names(byName("nguyen anh"), clerk)).containsExactly("Nguyễn Thị Ánh Nguyệt");
        assertThat(names(byName("Ánh Nguyệt"), clerk)).containsExactly("Nguyễn Thị Ánh Nguyệt");
        assertThat(names(byName("do y"), clerk)).containsExactly("Đỗ Y Bliêng");
        assertThat(names(byName("y"), clerk)).containsExactly("Đỗ Y Bliêng");
        assertThat(names(byName("guyen"), clerk)).isEmpty();
        assertThat(names(byName("%"), clerk)).isEmpty();
    }

    @Test
    void code_personal_id_birth_date_class_and_year_narrow_the_list() {
        var first = archived("9A", "Lê Văn An", BIRTH);
        archived("9B", "Lê Văn Bình", LocalDate.of(2012, 8, 1));
        var principal = holder(Role.HT);
        var pupil =
                register.pupil(new PupilCode(String.valueOf(first.pupilCode()))).orElseThrow();

        assertThat(names(query("", pupil.code().value(), null, "", ""), principal))
                .containsExactly("Lê Văn An");
        assertThat(names(query("", pupil.personalId(), null, "", ""), principal))
                .containsExactly("Lê Văn An");
        assertThat(names(query("", "", BIRTH, "", ""), principal)).containsExactly("Lê Văn An");
        assertThat(names(query("", "", null, "9b", ""), principal)).containsExactly("Lê Văn Bình");
        assertThat(names(query("le", "", null, "", ArchivedPapers.YEAR), principal))
                .hasSize(2);
        assertThat(names(query("", "", null, "", "2025-2026"), principal)).isEmpty();
    }

    @Test
    void a_homeroom_teacher_sees_the_own_class_and_nobody_else_anything() {
        var own = archived("9A", "Lê Văn An", BIRTH);
        var other = archived("9B", "Lê Văn Bình", BIRTH);
        var teacher = holder(Role.GV);
        staff.add(new Assignment(
                teacher.personCode(),
                new ClassRef(new SchoolCode(school.value()), ArchivedPapers.YEAR, "9A"),
                Role.GVCN,
                null,
                1,
                ALWAYS,
                null));

        assertThat(names(byName("le"), teacher)).containsExactly("Lê Văn An");
        assertThat(search.record(own.id(), teacher).pupilName()).isEqualTo("Lê Văn An");
        assertThatThrownBy(() -> search.record(other.id(), teacher)).isInstanceOf(UserProblem.class);
        for (var role : List.of(Role.GV, Role.QT, Role.TB, Role.TTCM)) {
            assertThatThrownBy(() -> search.find(byName("le"), holder(role))).isInstanceOf(AccessDeniedException.class);
        }
        for (var role : List.of(Role.PHT, Role.HT, Role.TTRA)) {
            assertThat(names(byName("le"), holder(role))).hasSize(2);
        }
    }

    @Test
    void the_papers_of_another_school_do_not_exist() {
        var foreign = archived("9A", "Lê Văn An", BIRTH);
        school = new SchoolCode(papers.school().value());
        var clerk = holder(Role.VT);

        assertThat(names(byName("le"), clerk)).isEmpty();
        assertThatThrownBy(() -> search.record(foreign.id(), clerk)).isInstanceOf(UserProblem.class);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        generate(60, ArchivedPapers.YEAR);
        var clerk = holder(Role.VT);

        Set<String> seen = new HashSet<>();
        var query = byName("tran");
        int pages = 0;
        for (String after = ""; after != null; pages++) {
            var page = records.search(SearchStatement.of(after(query, after), scope(clerk)));
            page.stream()
                    .limit(ArchiveQuery.PAGE)
                    .forEach(row ->
                            assertThat(seen.add(row.documentId().toString())).isTrue());
            after = page.size() > ArchiveQuery.PAGE ? sortKey(page.get(ArchiveQuery.PAGE - 1)) : null;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(60);
    }

    @Test
    void among_many_rows_every_search_uses_an_index_and_answers_at_once() {
        generate(40_000, "2025-2026");
        TestDatabase.asSuperuser(dataSource).sql("analyze archive_record").update();
        var clerk = holder(Role.VT);

        for (var query : List.of(
                byName("tran"),
                byName("hiem 39999"),
                query("", "9999939999", null, "", ""),
                query("", "", LocalDate.of(2011, 2, 3), "", ""),
                query("", "", null, "9A", "2025-2026"),
                query("", "", null, "", ""))) {
            var plan = plan(SearchStatement.of(query, scope(clerk)));
            assertThat(plan).as(query.toString()).contains("Index").doesNotContain("Seq Scan on archive_record");
            var began = System.nanoTime();
            records.search(SearchStatement.of(query, scope(clerk)));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void the_pages_show_the_list_the_record_and_the_paper() throws Exception {
        var document = archived("9A", "Nguyễn Thị Ánh Nguyệt", BIRTH);
        var clerk = signedIn(Role.VT);

        browser.perform(as(clerk, get("/archive").param("name", "anh nguyet")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Nguyễn Thị Ánh Nguyệt")));
        for (var typed : List.of("09-03-2012", "9.3.2012", "2012-03-09")) {
            browser.perform(as(clerk, get("/archive").param("birth", typed)))
                    .andExpect(content().string(Matchers.containsString("Nguyễn Thị Ánh Nguyệt")));
        }
        browser.perform(as(clerk, get("/archive").param("birth", "31/02/2012")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Không đọc được ngày này")));
        browser.perform(as(clerk, get("/archive/" + document.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Tệp còn nguyên vẹn")))
                .andExpect(content().string(Matchers.containsString("thời hạn lưu trữ")));
        browser.perform(as(clerk, get("/documents/" + document.id() + "/file")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(documents.bytes(document.id())))
                .andExpect(header().string("Content-Disposition", Matchers.containsString("-v1.pdf")));
        assertThat(audit.ofDocument(document.id().value()))
                .anySatisfy(recorded -> assertThat(recorded.event().actor()).isEqualTo(clerk.personCode()));
    }

    @Test
    void the_xml_data_are_handed_out_to_those_who_may_see_the_paper() throws Exception {
        var document = archived("9A", "Nguyễn Thị Ánh Nguyệt", BIRTH);
        var address = "/archive/" + document.id() + "/xml";
        var clerk = signedIn(Role.VT);

        browser.perform(as(clerk, get("/archive/" + document.id())))
                .andExpect(content().string(Matchers.containsString(address)));
        browser.perform(as(clerk, get(address)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/xml"))
                .andExpect(content().string(ArchivedPapers.TWIN))
                .andExpect(header().string("Content-Disposition", Matchers.containsString(".xml")));
        browser.perform(as(signedIn(Role.GV), get(address))).andExpect(status().isForbidden());
        assertThat(audit.ofDocument(document.id().value()))
                .anySatisfy(recorded -> assertThat(recorded.event().action()).isEqualTo("archived-twin-retrieved"));
    }

    @Test
    void a_damaged_paper_says_so_and_is_not_handed_out() throws Exception {
        var document = archived("9A", "Lê Văn An", BIRTH);
        var record = records.find(document.id()).orElseThrow();
        damage(record);
        var clerk = signedIn(Role.VT);

        browser.perform(as(clerk, get("/archive/" + document.id())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Tệp đã hỏng")));
        browser.perform(as(clerk, get("/documents/" + document.id() + "/file")))
                .andExpect(content().string(Matchers.containsString("khôi phục tệp từ bản dự phòng")));
    }

    @Test
    void addresses_that_name_nothing_are_not_found() throws Exception {
        var clerk = signedIn(Role.VT);

        browser.perform(as(clerk, get("/archive/not-an-id"))).andExpect(status().isNotFound());
        browser.perform(as(clerk, get("/archive/00000000-0000-0000-0000-000000000000")))
                .andExpect(status().isNotFound());
        browser.perform(as(signedIn(Role.GV), get("/archive"))).andExpect(status().isForbidden());
    }

    private Document archived(String className, String name, LocalDate birth) {
        var caseNumber = new CaseNumber("HB-" + school + "-" + PEOPLE.incrementAndGet());
        var pupil = papers.pupil(new SchoolCode(school.value()), className, name, birth);
        var document = papers.finishedTranscript(school, className, pupil, caseNumber.value());
        assertThat(archive.archive(caseNumber).refused()).isEmpty();
        return document;
    }

    private void damage(ArchiveRecord record) throws IOException {
        Files.writeString(
                root.objectRoot(record.objectId()).resolve("v1/content").resolve(record.path()), "điểm mười");
    }

    private void generate(int rows, String year) {
        jdbc.sql("""
            insert into archive_record (document_id, object_id, object_version, path, sha256, length, metadata,
                archived_at, school_code, school_year, class_code, pupil_code, personal_id, pupil_name,
                birth_date, title, version, sort_key)
            select gen_random_uuid(), :school || ':' || n, 1, 'p', '\\x00', 1, '{}', now(), :school, :year,
                case n % 200 when 7 then '9A' else 'L' || n % 200 end, '99999' || lpad(n::text, 5, '0'),
                '88' || lpad(n::text, 10, '0'),
                case n % 100 when 99 then 'Lê Hiếm ' || n else 'Trần Văn ' || chr(65 + n % 26) end,
                date '2011-01-01' + n % 700, 'Học bạ', 1, '7000|' || lpad(n::text, 7, '0')
            from generate_series(0, :rows - 1) n
            """)
                .param("school", school)
                .param("year", year)
                .param("rows", rows)
                .update();
    }

    private String plan(SearchStatement statement) {
        return String.join(
                "\n",
                jdbc.sql("explain " + statement.sql())
                        .params(statement.parameters())
                        .query(String.class)
                        .list());
    }

    private String sortKey(ArchiveRecord record) {
        return jdbc.sql("select sort_key from archive_record where document_id = :id")
                .param("id", record.documentId().value())
                .query(String.class)
                .single();
    }

    private ArchiveScope scope(SignedInPerson person) {
        return new ArchiveScope(person.schoolCode(), true, Set.of());
    }

    private List<String> names(ArchiveQuery query, SignedInPerson person) {
        return search.find(query, person).rows().stream()
                .map(row -> String.valueOf(row.record().pupilName()))
                .toList();
    }

    private static ArchiveQuery byName(String name) {
        return query(name, "", null, "", "");
    }

    private static ArchiveQuery query(
            String name, String code, @Nullable LocalDate birth, String className, String year) {
        return new ArchiveQuery(name, code, birth, className, year, "");
    }

    private static ArchiveQuery after(ArchiveQuery query, String after) {
        return new ArchiveQuery(
                query.name(), query.code(), query.birthDate(), query.classCode(), query.schoolYear(), after);
    }

    private SignedInPerson holder(Role role) {
        var code = "LT" + school + PEOPLE.incrementAndGet();
        staff.add(new Person(new PersonCode(code), "Người giữ việc " + role, null, true));
        staff.add(new Position(new PersonCode(code), new SchoolCode(school.value()), role, role.name(), ALWAYS, null));
        return new SignedInPerson(
                new PersonCode(code),
                "Người giữ việc " + role,
                "u" + PEOPLE.get() + ".t",
                new SchoolCode(school.value()));
    }

    private SignedInPerson signedIn(Role role) {
        var person = holder(role);
        accounts.create(
                staff.person(person.personCode()).orElseThrow(),
                register.school(new SchoolCode(school.value())).orElseThrow());
        return person;
    }

    private static MockHttpServletRequestBuilder as(SignedInPerson person, MockHttpServletRequestBuilder request) {
        return request.with(Asking.as(person));
    }
}
