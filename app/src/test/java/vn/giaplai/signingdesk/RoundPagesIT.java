package vn.giaplai.signingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.giaplai.testing.Asking.as;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.SchoolTime;

/** What a signer did in a round stays: choices, looks, confirmed lists, what was typed into a form that was refused. */
@AppTest
@Import(DeskFixture.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundPagesIT {

    @Autowired
    DeskFixture fixture;

    @Autowired
    TestSchool school;

    @Autowired
    SigningDesk desk;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SchoolTime time;

    private final Map<String, String> usernames = new HashMap<>();

    @Autowired
    MockMvc browser;

    @Test
    void a_task_whose_list_is_confirmed_leads_to_the_page_that_waits_for_the_pin() throws Exception {
        var me = fixture.principal("Trần Thị Chờ");
        var round = fixture.principalRound(fixture.caseOf(3, "9A"), "9A");
        var list = desk.confirm(me.code(), fixture.all(round));

        browser.perform(by(me, get("/signingdesk/round/" + round.task())))
                .andExpect(redirectedUrl("/signingdesk/batch/" + list));
        browser.perform(by(
                        me, get("/signingdesk/rounds").param("round", round.id().toString())))
                .andExpect(redirectedUrl("/signingdesk/batch/" + list));
        browser.perform(by(me, get("/signingdesk"))).andExpect(content().string(containsString("3 bản chờ mã PIN")));
    }

    @Test
    void a_list_of_somebody_who_may_no_longer_sign_does_not_hide_its_papers_from_the_successor() throws Exception {
        var before = fixture.principal("Trần Thị Cũ");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        desk.confirm(before.code(), fixture.all(round));
        var position = staff.positions(before.code()).stream()
                .filter(held -> held.role() == Role.HT)
                .findFirst()
                .orElseThrow();
        staff.end(position, time.today().minusDays(1));
        var successor = fixture.principal("Trần Thị Mới");

        browser.perform(by(successor, get("/signingdesk/round/" + round.task())))
                .andExpect(content().string(containsString("Chờ chọn 2, đã ký 0, tất cả 2 bản.")));
    }

    @Test
    void what_was_unticked_and_what_was_seen_is_still_so_after_leaving() throws Exception {
        var me = fixture.principal("Trần Thị Nhớ");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        var papers = fixture.all(round);
        var first = papers.get(0).documentId().toString();
        var second = papers.get(1).documentId().toString();

        browser.perform(by(me, post(keep(round, first)).param("chosen", "false")))
                .andExpect(status().isNoContent());
        browser.perform(by(me, post(keep(round, second)).param("seen", "true"))).andExpect(status().isNoContent());

        var page = browser.perform(by(me, get("/signingdesk/round/" + round.task())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(line(page, first)).doesNotContain("checked").contains("hidden=\"hidden\"");
        assertThat(line(page, second)).contains("checked").doesNotContain("hidden=\"hidden\"");
        var other = fixture.principal("Trần Thị Khác");
        browser.perform(by(other, get("/signingdesk/round/" + round.task())))
                .andExpect(content().string(not(containsString("class=\"badge seen\">"))));
    }

    @Test
    void the_list_says_seen_of_what_was_in_view_and_not_of_what_a_form_claims() throws Exception {
        var me = fixture.principal("Trần Thị Thấy");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        var papers = fixture.all(round);
        var seen = papers.get(1).documentId().toString();
        browser.perform(by(me, post(keep(round, seen)).param("seen", "true"))).andExpect(status().isNoContent());

        browser.perform(by(
                        me,
                        post("/signingdesk/confirm")
                                .param("paper", round.id() + ":" + papers.get(0).documentId(), round.id() + ":" + seen)
                                .param("seen", papers.get(0).documentId().toString())))
                .andExpect(redirectedUrlPattern("/signingdesk/batch/*"));

        var list = desk.unfinished(me.code()).get(0).id();
        assertThat(desk.items(list, me.code()))
                .allSatisfy(item -> assertThat(item.seen())
                        .isEqualTo(item.documentId().toString().equals(seen)));
        browser.perform(by(me, get("/signingdesk/batch/" + list)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Trần Thị Thấy"),
                                containsString("HIỆU TRƯỞNG (9A, 2 bản)"),
                                containsString("2 văn bản, 2 chữ ký"),
                                containsString("1 bản chưa xem"),
                                containsString("CA THỬ NGHIỆM"),
                                containsString("<summary>Bỏ phần còn lại của danh sách này</summary>"),
                                containsString("autofocus"))));
    }

    @Test
    void nobody_else_keeps_anything_and_papers_of_other_rounds_are_unknown() throws Exception {
        var me = fixture.principal("Trần Thị Ta");
        var stranger = school.person("Người Lạ", Role.VT);
        var round = fixture.principalRound(fixture.caseOf(1, "9A"), "9A");
        var other = fixture.principalRound(fixture.caseOf(1, "9B"), "9B");
        var paper = fixture.all(round).get(0).documentId().toString();

        browser.perform(by(stranger, post(keep(round, paper)).param("seen", "true")))
                .andExpect(status().isForbidden());
        browser.perform(by(me, post(keep(other, paper)).param("seen", "true"))).andExpect(status().isNotFound());
        browser.perform(by(me, post("/signingdesk/confirm").param("paper", "x:y")))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_return_to_nobody_of_the_class_is_refused_and_one_without_a_reason_comes_back_as_it_was_typed()
            throws Exception {
        var me = fixture.principal("Trần Thị Trả");
        var round = fixture.principalRound(fixture.caseOf(1, "9A"), "9A");
        var pupil = fixture.pupils(round).get(0);
        var address = "/signingdesk/round/" + round.task() + "/return";

        browser.perform(by(
                        me,
                        post(address)
                                .param("pupil", pupil)
                                .param("reason", "Sai điểm")
                                .param("responsible", "NOPE")))
                .andExpect(status().is(422));
        browser.perform(by(me, post(address).param("pupil", pupil).param("reason", "Sai điểm")))
                .andExpect(redirectedUrl("/signingdesk/round/" + round.task()))
                .andExpect(flash().attribute(
                                "filled",
                                new SendingBackController.Filled(
                                        new PupilCode(pupil),
                                        "Sai điểm",
                                        "",
                                        "signingdesk.problem.responsible-missing")));
        browser.perform(by(
                        me,
                        post(address)
                                .param("pupil", "KHONG-CO")
                                .param("reason", "Sai điểm")
                                .param("responsible", "GVCN")))
                .andExpect(status().isConflict());
    }

    @Test
    void a_paper_that_is_ticked_though_a_reason_to_send_it_back_is_typed_is_not_signed_and_nothing_typed_is_lost()
            throws Exception {
        var me = fixture.principal("Trần Thị Lưỡng");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        var papers = fixture.all(round);
        var first = papers.get(0).documentId().toString();
        var second = papers.get(1).documentId().toString();
        var confirm = post("/signingdesk/confirm")
                .param("reason-" + first, "Sai điểm, cả hai kì")
                .param("responsible-" + first, "GVCN")
                .param("reason-" + second, "   ");
        browser.perform(by(
                me,
                post("/signingdesk/rounds/" + round.id() + "/papers/" + first).param("chosen", "false")));

        var refused = browser.perform(
                        by(me, confirm.param("paper", round.id() + ":" + first, round.id() + ":" + second)))
                .andExpect(redirectedUrl("/signingdesk/round/" + round.task()))
                .andExpect(flash().attribute(
                                "filled",
                                new SendingBackController.Filled(
                                        new PupilCode(fixture.pupils(round).get(0)),
                                        "Sai điểm, cả hai kì",
                                        "GVCN",
                                        "signingdesk.problem.typed-and-chosen")))
                .andReturn();

        assertThat(desk.unfinished(me.code())).isEmpty();
        browser.perform(by(me, get("/signingdesk/round/" + round.task()).flashAttrs(Map.copyOf(refused.getFlashMap()))))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"errors\""),
                                containsString("vừa có lý do trả lại, vừa được chọn để ký"),
                                containsString("href=\"#reason\""),
                                containsString("data-reason=\"Sai điểm, cả hai kì\""))))
                .andExpect(result -> assertThat(ticks(result)).isEqualTo(2));
    }

    @Test
    void a_typed_reason_does_not_keep_the_other_papers_from_the_list() throws Exception {
        var me = fixture.principal("Trần Thị Riêng");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        var papers = fixture.all(round);

        browser.perform(by(
                        me,
                        post("/signingdesk/confirm")
                                .param("paper", round.id() + ":" + papers.get(1).documentId())
                                .param("reason-" + papers.get(0).documentId(), "Sai điểm")))
                .andExpect(redirectedUrlPattern("/signingdesk/batch/*"));

        assertThat(desk.unfinished(me.code())).hasSize(1);
    }

    private static String keep(SignatureRound round, String document) {
        return "/signingdesk/rounds/" + round.id() + "/papers/" + document;
    }

    /** The list's line of a paper. */
    private static String line(String page, String document) {
        var from = page.indexOf("<li data-document=\"" + document);
        return page.substring(from, page.indexOf("</li>", from));
    }

    private MockHttpServletRequestBuilder by(Person person, MockHttpServletRequestBuilder request) {
        var username = usernames.computeIfAbsent(
                person.code().value(),
                code -> school.accountOf(new PersonCode(code)).username());
        var me = new SignedInPerson(person.code(), person.fullName(), username, TestSchool.SCHOOL);
        return request.with(as(me));
    }

    private static long ticks(MvcResult page) throws UnsupportedEncodingException {
        return Pattern.compile("<input[^>]*name=\"paper\"[^>]*checked=")
                .matcher(page.getResponse().getContentAsString())
                .results()
                .count();
    }
}
