package vn.giaplai.processes.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.CaseRefused.Reason;
import vn.giaplai.processes.cases.CaseMember.Leaving;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.testing.ProcessScenario;

/** The book alone, for processes that there are not: it knows none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseBookTest {

    private static final String YEAR = "2026-2027";
    private static final AtomicInteger SCHOOLS = new AtomicInteger();

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final CaseBook book = scenario.book();
    private String school;

    @BeforeEach
    void another_school() {
        school = "S" + SCHOOLS.incrementAndGet();
    }

    @Test
    void a_case_remembers_what_it_is_about_why_by_whom_and_who_is_in_it() {
        CaseSubject about = CaseSubject.ofClass(new SchoolCode(school), YEAR, "9/1");

        Case opened = open("handover", about, "hs2", "hs1");

        assertThat(opened.number().value()).matches("BG-2026-2027-\\d{6}");
        assertThat(book.find(opened.number())).contains(opened);
        assertThat(opened.about()).isEqualTo(about);
        assertThat(opened.cause()).isEqualTo(new Cause("ASKED", "Xin bàn giao", new PersonCode("p1")));
        assertThat(opened.startedAt()).isEqualTo(scenario.clock().instant());
        assertThat(opened.running()).isTrue();
        assertThat(book.pupils(opened.number())).extracting(PupilCode::value).containsExactly("hs2", "hs1");
    }

    @Test
    void a_process_has_one_running_case_about_a_subject() {
        CaseSubject pupil = CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9A", new PupilCode("hs1"));
        Case first = open("handover", pupil);

        assertThatThrownBy(() ->
                        open("handover", CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9B", new PupilCode("hs1"))))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.ALREADY_RUNNING);
                    assertThat(refused.existing()).isEqualTo(first.number());
                });
        assertThat(book.running("handover", pupil)).contains(first);
        assertThat(book.end(first.number())).isTrue();
        assertThat(open("handover", pupil).number()).isNotEqualTo(first.number());
    }

    @Test
    void a_refused_beginning_uses_no_number_up() {
        CaseSubject ofClass = CaseSubject.ofClass(new SchoolCode(school), YEAR, "9A");
        Case first = open("handover", ofClass, "hs1");
        Cause cause = new Cause("BACK", "Sai điểm", null);

        assertThatThrownBy(() -> open("handover", ofClass)).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> book.leave(first.number(), new PupilCode("hs9"), "BG", cause))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PUPIL_NOT_IN_CASE));
        Case second = open("handover", CaseSubject.ofClass(new SchoolCode(school), YEAR, "9B"));

        assertThat(ordinal(second)).isEqualTo(ordinal(first) + 1);
    }

    private static int ordinal(Case opened) {
        String number = opened.number().value();
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void cases_of_different_processes_about_one_pupil_run_beside_each_other() {
        CaseSubject pupil = CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9A", new PupilCode("hs1"));
        open("handover", pupil, "hs1");
        open("review", pupil, "hs1");

        assertThat(book.alone("handover", new SchoolCode(school), YEAR)).containsExactly(new PupilCode("hs1"));
        assertThat(book.alone("review", new SchoolCode(school), YEAR)).containsExactly(new PupilCode("hs1"));
        assertThat(book.alone("other", new SchoolCode(school), YEAR)).isEmpty();
    }

    @Test
    void subjects_of_all_kinds_are_told_apart() {
        List<CaseSubject> subjects = List.of(
                CaseSubject.ofClass(new SchoolCode(school), YEAR, "9/1"),
                CaseSubject.ofClassPeriod(new SchoolCode(school), YEAR, "9/1", "HK1"),
                CaseSubject.ofClassPeriod(new SchoolCode(school), YEAR, "9/1", "HK2"),
                CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9/1", new PupilCode("HK1")),
                CaseSubject.ofRequest(new SchoolCode(school), YEAR, null, "HK1"),
                CaseSubject.ofSchool(new SchoolCode(school), YEAR),
                CaseSubject.ofSchoolPeriod(new SchoolCode(school), YEAR, "HK1"),
                CaseSubject.ofSchoolYear(new SchoolCode(school), YEAR));

        List<Case> opened =
                subjects.stream().map(subject -> open("handover", subject)).toList();

        assertThat(opened)
                .allSatisfy(each ->
                        assertThat(book.running("handover", each.about())).contains(each));
        assertThat(book.ofYear("handover", new SchoolCode(school), YEAR)).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(open("handover", CaseSubject.ofSchoolYear(new SchoolCode(school), "2027-2028")))
                .isNotNull();
        assertThatThrownBy(() -> open("handover", CaseSubject.ofSchool(new SchoolCode(school), "2027-2028")))
                .isInstanceOf(CaseRefused.class);
    }

    @Test
    void a_pupil_leaves_into_an_own_case_and_the_others_stay() {
        Case ofClass = open("handover", CaseSubject.ofClass(new SchoolCode(school), YEAR, "9A"), "hs1", "hs2");
        Cause cause = new Cause("BACK", "Sai điểm", null);

        Case own = book.leave(ofClass.number(), new PupilCode("hs1"), "BG", cause);

        assertThat(own.about())
                .isEqualTo(CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9A", new PupilCode("hs1")));
        assertThat(own.parent()).isEqualTo(ofClass.number());
        assertThat(own.cause()).isEqualTo(cause);
        assertThat(book.find(own.number())).contains(own);
        assertThat(book.pupils(ofClass.number())).containsExactly(new PupilCode("hs2"));
        assertThat(book.pupils(own.number())).containsExactly(new PupilCode("hs1"));
        Instant now = scenario.clock().instant();
        assertThat(book.membersOfClass("handover", new SchoolCode(school), YEAR, "9A"))
                .containsExactly(
                        new CaseMember(
                                ofClass.number(), new PupilCode("hs1"), new Leaving(own.number(), "Sai điểm", now)),
                        new CaseMember(ofClass.number(), new PupilCode("hs2"), null),
                        new CaseMember(own.number(), new PupilCode("hs1"), null));
    }

    @Test
    void who_leaves_an_own_case_ends_it() {
        Case first =
                open("handover", CaseSubject.ofPupil(new SchoolCode(school), YEAR, "9A", new PupilCode("hs1")), "hs1");

        Case second = book.leave(first.number(), new PupilCode("hs1"), "BG", new Cause("BACK", "Sai tên", null));

        assertThat(book.find(first.number()).orElseThrow().running()).isFalse();
        assertThat(book.running("handover", first.about())).contains(second);
        assertThat(book.end(first.number())).isFalse();
    }

    @Test
    void who_is_not_in_a_case_cannot_leave_it() {
        Case ofClass = open("handover", CaseSubject.ofClass(new SchoolCode(school), YEAR, "9A"), "hs1");

        assertThatThrownBy(() -> book.leave(ofClass.number(), new PupilCode("hs9"), "BG", new Cause("BACK", "", null)))
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PUPIL_NOT_IN_CASE));
        assertThat(book.find(new CaseNumber("BG-0"))).isEmpty();
    }

    private Case open(String process, CaseSubject about, String... pupils) {
        Cause cause = new Cause("ASKED", "Xin bàn giao", new PersonCode("p1"));
        return book.open(new NewCase(
                "BG",
                process,
                about,
                cause,
                Stream.of(pupils).map(PupilCode::new).toList()));
    }
}
