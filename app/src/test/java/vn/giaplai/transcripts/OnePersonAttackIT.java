package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.school.Position;
import vn.giaplai.school.YearLocks;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.RightsJudge;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.testing.StandIns;
import vn.giaplai.transcriptlock.Locks;
import vn.giaplai.transcripts.OwnTranscripts.Wanted;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/**
 * One person holds every position of a school, teaches every subject and keeps the class: each process still needs a second
 * one, at the pages and at the desk, and is not offered to the first.
 */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class OnePersonAttackIT {

    @Autowired
    SmallClasses classes;

    @Autowired
    SmallSchool schools;

    @Autowired
    TranscriptCases cases;

    @Autowired
    OwnTranscripts own;

    @Autowired
    YearLocks years;

    @Autowired
    Locks locks;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    SignoffDriver people;

    @Autowired
    DecisionConfirmation confirmation;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    private SmallSchool.Staffed school;
    private SmallClass small;

    @Test
    void whoever_holds_every_position_neither_approves_the_own_proposal_nor_seals_what_was_signed_as_principal()
            throws Exception {
        var all = holderOfEverything();

        small = classes.enterOfOne(school, "9H", 1, new PersonCode(all));
        finished.of(small.ref(), small.pupilCodes());

        var own = locks.propose(school.code(), SmallSchool.YEAR, "Hết năm học", new PersonCode(all));
        var decision = people.awaitTask(own, "decideLock").id();
        assertThatThrownBy(() -> locks.approve(decision, own, Set.of(), new PersonCode(all)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("own-proposal");
        locks.refuse(decision, own, "Rút lại", new PersonCode(all));
        var number = locks.propose(school.code(), SmallSchool.YEAR, "Hết năm", school.of(Role.QT));
        locks.approve(people.awaitTask(number, "decideLock").id(), number, Set.of(), new PersonCode(all));
        people.sign(people.awaitTask(number, "signLockDecision"), all);
        sealedByTheClerkAlone(people.awaitTask(number, "sealLockDecision"), all);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> years.of(school.code(), SmallSchool.YEAR).isPresent());
    }

    @Test
    void whoever_also_teaches_everything_and_keeps_the_class_brings_neither_a_transfer_nor_the_class_into_the_archive()
            throws Exception {
        var all = holderOfEverything();
        small = classes.enterOfOne(school, "9T", 2, new PersonCode(all));

        stopsAtTheSeal(
                own.begin(
                        new Wanted(small.ref(), small.pupil(2), StartReason.TRANSFER, "Chuyển trường", null),
                        new PersonCode(all)),
                all);
        stopsAtTheSeal(cases.startClass(small.ref(), new PersonCode(all)), all);
    }

    @Test
    void a_deputy_brings_the_lock_on_its_way_in_the_principals_place_and_does_not_seal_what_was_signed_so()
            throws Exception {
        school = schools.with(Role.HT, Role.PHT, Role.QT, Role.VT);
        var principal = school.of(Role.HT).value();
        var deputy = school.of(Role.PHT);
        school.staff().add(new Position(deputy, school.code(), Role.VT, "Văn thư", LocalDate.of(2021, 1, 1), null));
        small = classes.enterOfOne(school, "9L", 1, school.of(Role.HT));
        finished.of(small.ref(), small.pupilCodes());
        var number = locks.propose(school.code(), SmallSchool.YEAR, "Hết năm học", school.of(Role.QT));
        var decide = people.awaitTask(number, "decideLock").id();
        var page = "/transcript-lock/decide-lock/" + decide;
        assertThat(ask(deputy.value(), get(page)).getStatus()).isEqualTo(403);
        ask(principal, post("/tasks/" + decide + "/claim"));

        new StandIns(jdbc, school.code(), time.today()).today(school.of(Role.HT), deputy, "transcript-lock");

        assertThat(ask(deputy.value(), get("/inbox?tab=mine")).getContentAsString())
                .contains("/tasks/" + decide, "Thay Người Giữ HT");
        for (var ofTheOffice : List.of("/administration", "/administration/staff")) {
            assertThat(ask(deputy.value(), get(ofTheOffice)).getStatus())
                    .as(ofTheOffice)
                    .isEqualTo(403);
        }
        assertThat(ask(deputy.value(), get(page)).getStatus()).isEqualTo(200);
        assertThat(ask(deputy.value(), post(page).param("approved", "true")).getStatus())
                .isEqualTo(302);
        people.sign(people.awaitTask(number, "signLockDecision"), deputy.value());
        sealedByTheClerkAlone(people.awaitTask(number, "sealLockDecision"), deputy.value());
        assertThat(ask(principal, get("/cases/" + number)).getContentAsString())
                .contains("Người Giữ PHT (thay Người Giữ HT)", "Theo quyền: thay Hiệu trưởng Người Giữ HT từ")
                .contains("Theo quyền: văn thư (từ ");
        assertThat(RightsJudge.unfounded(jdbc))
                .noneMatch(each -> each.contains(school.code().value()));
    }

    private void stopsAtTheSeal(CaseNumber number, String all) throws Exception {
        var confirmed = people.awaitTask(number, "confirmDecisions").id();
        confirmation.confirm(confirmed, number, new PersonCode(all), confirmation.fingerprint(number));
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        cases.reviewed(people.awaitTask(number, "reviewTranscripts").id(), number, List.of(), new PersonCode(all));
        people.sign(people.awaitTask(number, "signPrincipal"), all);
        sealedByTheClerkAlone(people.awaitTask(number, "sealTranscripts"), all);
        people.awaitCompleted(number);
    }

    private void sealedByTheClerkAlone(InboxItem seal, String all) throws Exception {
        var clerk = school.of(Role.VT);
        var task = "/tasks/" + seal.id();
        assertThat(ask(clerk.value(), get("/inbox?tab=group")).getContentAsString())
                .contains(task);
        for (var tab : List.of("group", "sign", "mine")) {
            assertThat(ask(all, get("/inbox?tab=" + tab)).getContentAsString())
                    .as(tab)
                    .doesNotContain(task);
        }
        var page = ask(all, get("/signingdesk/round/" + seal.id()));
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(page.getContentAsString()).contains("đã ký hồ sơ này với chức vụ Hiệu trưởng");
        assertThat(ask(all, post(task + "/claim")).getStatus()).isEqualTo(403);
        assertThatThrownBy(() -> people.sign(seal, all)).isInstanceOf(TaskRefused.class);
        people.sign(seal, clerk.value());
    }

    /** A school with a clerk and a board of its own, whose principal is also vice principal, clerk and of the board. */
    private String holderOfEverything() {
        school = schools.with(Role.HT, Role.QT, Role.VT);
        var all = school.of(Role.HT);
        for (var role : List.of(Role.QT, Role.PHT, Role.VT)) {
            school.staff().add(new Position(all, school.code(), role, role.name(), LocalDate.of(2021, 1, 1), null));
        }
        return all.value();
    }

    private MockHttpServletResponse ask(String personCode, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(new PersonCode(personCode), school.code())))
                .andReturn()
                .getResponse();
    }
}
