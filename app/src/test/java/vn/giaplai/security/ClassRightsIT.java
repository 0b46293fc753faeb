package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewDocument;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.transcripts.TranscriptKind;
import vn.giaplai.web.SchoolTime;

/** Every teacher of the demo school at every class: pages, pupils, papers, marks. */
@DemoTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class ClassRightsIT {

    private static final String YEAR = DemoSchool.YEAR;
    private static final byte[] PAPER = "%PDF-1.7 thử".getBytes(UTF_8);

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SchoolRegister register;

    @Autowired
    Documents documents;

    @Autowired
    SchoolTime time;

    @Test
    void teachers_open_the_pages_pupils_and_papers_of_their_own_classes_alone() throws Exception {
        assertThat(teachers()).hasSizeGreaterThan(10);
        for (var ref : classes()) {
            var pupil = register.pupils(ref).get(0).code();
            var paper = paper(ref, pupil);
            for (var teacher : teachers()) {
                var held = held(teacher, ref);
                var file = get("/documents/" + paper + "/file");
                assertAllowed(teacher, ref, get("/gradebook/" + YEAR + "/" + ref.classCode()), !held.isEmpty());
                assertAllowed(
                        teacher, ref, get("/transcripts/" + ref.classCode()).param("year", YEAR), !held.isEmpty());
                assertAllowed(teacher, ref, file, leads(held));
                if (held.isEmpty()) {
                    for (var path : List.of(
                            "/results/" + ref.classCode(),
                            "/results/" + ref.classCode() + "/" + pupil,
                            "/transcripts/preview/" + ref.classCode() + "/" + pupil,
                            "/documents/" + paper)) {
                        assertAllowed(teacher, ref, get(path).param("year", YEAR), false);
                    }
                }
            }
        }
    }

    @Test
    void teachers_write_marks_of_the_subjects_they_teach_alone() throws Exception {
        for (var ref : classes()) {
            for (var teacher : teachers()) {
                var taught =
                        held(teacher, ref).stream().map(Assignment::subjectCode).toList();
                for (var subject : register.subjects()) {
                    if (!taught.contains(subject.code())) {
                        var page = "/gradebook/" + YEAR + "/" + ref.classCode() + "/subjects/" + subject.code() + "/1";
                        assertAllowed(teacher, ref, post(page).with(csrf()), false);
                    }
                }
            }
        }
    }

    private void assertAllowed(String teacher, ClassRef ref, MockHttpServletRequestBuilder request, boolean allowed)
            throws Exception {
        var answer = browser.perform(request.with(as(teacher))).andReturn();
        var status = answer.getResponse().getStatus();
        assertThat(allowed ? status == 200 : status == 403 || status == 404)
                .as(
                        "%s, who %s %s, at %s: %d",
                        teacher,
                        allowed ? "belongs to" : "has nothing to do with",
                        ref.classCode(),
                        answer.getRequest().getRequestURI(),
                        status)
                .isTrue();
    }

    private List<ClassRef> classes() {
        return List.of(new ClassRef(DemoSchool.CODE, YEAR, "9A"), new ClassRef(DemoSchool.CODE, YEAR, "9B"));
    }

    /** People whose only position is that of a teacher. */
    private List<String> teachers() {
        return jdbc.sql("select person_code from position group by person_code having bool_and(role = 'GV')")
                .query(String.class)
                .list();
    }

    private List<Assignment> held(String teacher, ClassRef ref) {
        return staff.assignments(new PersonCode(teacher)).stream()
                .filter(each -> each.classRef().equals(ref) && each.holdsOn(time.today()))
                .toList();
    }

    private static boolean leads(List<Assignment> held) {
        return held.stream().anyMatch(each -> each.role() == Role.GVCN);
    }

    private String paper(ClassRef ref, PupilCode pupil) throws Exception {
        var number = "QUYEN-" + ref.classCode();
        var identity = documents.identityFor(TranscriptKind.TRANSCRIPT, ref.schoolCode(), YEAR, pupil, number);
        return documents
                .create(new NewDocument(
                        identity,
                        TranscriptKind.TRANSCRIPT,
                        ref.schoolCode(),
                        YEAR,
                        ref.classCode(),
                        pupil,
                        number,
                        "Học bạ thử",
                        "TT22_2021.THCS.1",
                        PAPER,
                        MessageDigest.getInstance("SHA-256").digest(PAPER)))
                .id()
                .toString();
    }
}
