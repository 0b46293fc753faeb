package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.giaplai.school.Position;
import vn.giaplai.school.PositionRole;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signingdesk.SigningProblem;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.web.UserProblem;

/** One person holds every position of a school: the year is still locked by two, at the pages and at the desk. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class OnePersonAttackIT {

    @Autowired
    SmallSchool schools;

    @Autowired
    TranscriptCases cases;

    @Autowired
    TranscriptRepository repository;

    @Autowired
    SignoffDriver people;

    private final MockMvc browser;

    OnePersonAttackIT(@Autowired WebApplicationContext context) {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void whoever_holds_every_position_neither_approves_the_own_proposal_nor_seals_what_was_signed_as_principal()
            throws Exception {
        var school = schools.with(PositionRole.HT, PositionRole.QT, PositionRole.VT);
        var all = school.of(PositionRole.HT);
        for (var role : List.of(PositionRole.QT, PositionRole.PHT, PositionRole.VT)) {
            school.staff().add(new Position(all, school.code(), role, role.name(), LocalDate.of(2021, 1, 1), null));
        }

        var own = cases.proposeLock(school.code(), SmallSchool.YEAR, "Hết năm học", all);
        var decision = people.awaitTask(own, "decideLock").id();
        assertThatThrownBy(() -> cases.lockDecided(decision, own, true, "", all))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("own-proposal");
        cases.lockDecided(decision, own, false, "Rút lại", all);
        var number = cases.proposeLock(school.code(), SmallSchool.YEAR, "Hết năm", school.of(PositionRole.QT));
        cases.lockDecided(people.awaitTask(number, "decideLock").id(), number, true, "", all);
        people.sign(people.awaitTask(number, "signLockDecision"), all);
        var seal = people.awaitTask(number, "sealLockDecision");

        var page = ask(school.code(), all, get("/signingdesk/round/" + seal.id()));
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(page.getContentAsString()).contains("đã ký hồ sơ này với chức vụ Hiệu trưởng");
        assertThat(ask(
                                school.code(),
                                all,
                                post("/tasks/" + seal.id() + "/claim").with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThatThrownBy(() -> people.sign(seal, all)).isInstanceOf(SigningProblem.class);
        people.sign(seal, school.of(PositionRole.VT));

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> repository.lock(school.code(), SmallSchool.YEAR).isPresent());
    }

    private MockHttpServletResponse ask(String school, String personCode, MockHttpServletRequestBuilder request)
            throws Exception {
        var me = new SignedInPerson(personCode, personCode, personCode, school);
        return browser.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
