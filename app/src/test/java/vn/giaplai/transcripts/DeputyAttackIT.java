package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.school.Position;
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

/** A deputy neither decides what the deputy asked for, nor keeps the principal from what is the principal's. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class DeputyAttackIT {

    @Autowired
    SmallClasses classes;

    @Autowired
    SmallSchool schools;

    @Autowired
    OwnTranscripts own;

    @Autowired
    TranscriptCases cases;

    @Autowired
    Locks locks;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    SignoffDriver people;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    private SmallSchool.Staffed school;
    private SmallClass small;
    private PersonCode principal;
    private PersonCode deputy;

    @BeforeEach
    void a_class_whose_transcripts_are_finished() {
        school = schools.with(Role.HT, Role.PHT, Role.QT, Role.VT);
        principal = school.of(Role.HT);
        deputy = school.of(Role.PHT);
        small = classes.enterOfOne(school, "9D", 1, principal);
    }

    @Test
    void a_deputy_who_asked_for_a_transcript_does_not_agree_to_it() {
        school.staff().add(new Position(deputy, school.code(), Role.VT, "Văn thư", LocalDate.of(2021, 1, 1), null));
        standIns().today(principal, deputy, "transcript-request");
        var wanted = new Wanted(small.ref(), small.pupil(1), StartReason.TRANSFER, "Chuyển trường", null);
        var request = own.ask(wanted, deputy);
        var decision = people.awaitTask(request, "decideOwnTranscript").id();

        assertThatThrownBy(() -> own.agree(decision, request, deputy))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("own-request");

        assertThat(own.agree(decision, request, principal)).isNotEqualTo(request);
    }

    @Test
    void what_a_deputy_took_is_still_the_principals_to_decide() throws Exception {
        var number = proposed();
        var decision = people.awaitTask(number, "decideLock").id();
        standIns().today(principal, deputy, "transcript-lock");
        assertThat(ask(deputy, post("/tasks/" + decision + "/claim")).getStatus())
                .isEqualTo(302);

        assertThat(mine(principal)).contains("/tasks/" + decision);
        locks.refuse(decision, number, "Chưa đến lúc", principal);

        assertThat(RightsJudge.unfounded(jdbc)).noneMatch(each -> each.contains(principal.value()));
    }

    @Test
    void what_a_deputy_took_is_the_deputys_no_more_when_the_decision_is_revoked() throws Exception {
        var number = proposed();
        var decision = people.awaitTask(number, "decideLock").id();
        long delegation = standIns().today(principal, deputy, "transcript-lock");
        ask(deputy, post("/tasks/" + decision + "/claim"));
        assertThat(mine(deputy)).contains("/tasks/" + decision);

        standIns().revoke(delegation, principal);

        assertThat(mine(deputy)).doesNotContain("/tasks/" + decision);
        assertThat(mine(principal)).contains("/tasks/" + decision);
        assertThat(ask(principal, post("/tasks/" + decision + "/claim")).getStatus())
                .isEqualTo(302);
        locks.refuse(decision, number, "Chưa đến lúc", principal);
    }

    @Test
    void a_round_that_a_deputy_took_and_the_principal_signed_is_the_principals_and_goes_on() throws Exception {
        var number = proposed();
        locks.approve(people.awaitTask(number, "decideLock").id(), number, Set.of(), principal);
        var round = people.awaitTask(number, "signLockDecision");
        standIns().today(principal, deputy, "transcript-lock");
        assertThat(ask(deputy, post("/tasks/" + round.id() + "/claim")).getStatus())
                .isEqualTo(302);

        people.sign(round, principal.value());

        people.awaitTask(number, "sealLockDecision");
        assertThat(jdbc.sql("select actor from audit_event where case_number = :case and action = 'round-signed'")
                        .param("case", number.value())
                        .query(String.class)
                        .list())
                .containsExactly(principal.value());
    }

    @Test
    void every_page_of_a_task_says_in_whose_place_it_is_done() throws Exception {
        var number = proposed();
        var decision = people.awaitTask(number, "decideLock").id();
        standIns().today(principal, deputy, "transcript-lock", "transcript-request", "transcript-signoff");

        saysInWhosePlace("/transcript-lock/decide-lock/" + decision);
        locks.approve(decision, number, Set.of(), principal);
        saysInWhosePlace("/signingdesk/round/"
                + people.awaitTask(number, "signLockDecision").id());
        var open = classes.enterOfOne(school, "9E", 1, principal);
        var wanted = new Wanted(open.ref(), open.pupil(1), StartReason.TRANSFER, "Chuyển trường", null);
        var request = own.ask(wanted, school.of(Role.VT));
        saysInWhosePlace("/transcripts/decide-own/"
                + people.awaitTask(request, "decideOwnTranscript").id());
        var other = classes.enterOfOne(school, "9G", 1, principal);
        var started = cases.startClass(other.ref(), school.of(Role.VT));
        saysInWhosePlace("/results/confirm-decisions/"
                + people.awaitTask(started, "confirmDecisions").id());
    }

    private void saysInWhosePlace(String page) throws Exception {
        var line = "Bạn đang làm thay Người Giữ HT";
        assertThat(ask(deputy, get(page)).getContentAsString()).as(page).containsOnlyOnce(line);
        assertThat(ask(principal, get(page)).getContentAsString()).as(page).doesNotContain(line);
    }

    @Test
    void whoever_stood_in_is_told_that_it_is_over_and_where_to_look() throws Exception {
        var number = proposed();
        var decision = people.awaitTask(number, "decideLock").id();
        var page = "/transcript-lock/decide-lock/" + decision;
        assertThat(ask(deputy, get(page)).getContentAsString())
                .contains("việc này không thuộc về bạn")
                .doesNotContain("href=\"/delegations\">Thay khi vắng</a></p>");
        long delegation = standIns().today(principal, deputy, "transcript-lock");
        standIns().revoke(delegation, principal);

        overForTheDeputy(get(page), "đã được thu hồi");
        overForTheDeputy(post(page).param("approved", "true"), "đã được thu hồi");
        overForTheDeputy(post("/tasks/" + decision + "/claim"), "đã được thu hồi");
        locks.approve(decision, number, Set.of(), principal);
        var round = people.awaitTask(number, "signLockDecision").id();
        overForTheDeputy(get("/signingdesk/round/" + round), "đã được thu hồi");
        var yesterday = time.today().minusDays(1);
        new StandIns(jdbc, school.code(), yesterday).make(principal, deputy, yesterday, yesterday, "transcript-lock");
        overForTheDeputy(get("/signingdesk/round/" + round), "đã được thu hồi");
    }

    @Test
    void whoever_stood_in_until_yesterday_is_told_that_the_days_are_over() throws Exception {
        var number = proposed();
        var decision = people.awaitTask(number, "decideLock").id();
        var yesterday = time.today().minusDays(1);
        new StandIns(jdbc, school.code(), yesterday).make(principal, deputy, yesterday, yesterday, "transcript-lock");

        overForTheDeputy(get("/transcript-lock/decide-lock/" + decision), "đã hết hạn");
    }

    private void overForTheDeputy(MockHttpServletRequestBuilder request, String how) throws Exception {
        var answer = ask(deputy, request);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString())
                .contains("Việc bạn làm thay Người Giữ HT " + how, "href=\"/delegations\">Thay khi vắng</a></p>")
                .doesNotContain("người quản trị");
    }

    private CaseNumber proposed() {
        finished.of(small.ref(), small.pupilCodes());
        return locks.propose(school.code(), SmallSchool.YEAR, "Hết năm học", school.of(Role.QT));
    }

    private String mine(PersonCode person) throws Exception {
        return ask(person, get("/inbox?tab=mine")).getContentAsString();
    }

    private StandIns standIns() {
        return new StandIns(jdbc, school.code(), time.today());
    }

    private MockHttpServletResponse ask(PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        var answer = browser.perform(request.with(as(person, school.code())))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
