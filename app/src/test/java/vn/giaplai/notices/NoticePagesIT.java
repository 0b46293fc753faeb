package vn.giaplai.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;

/** The bell rings for the one who has to act; the page says what it is about, newest first, and never who a pupil is. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class NoticePagesIT {

    private static final Pattern BELL = Pattern.compile("class=\"bell\"[^>]*aria-label=\"([^\"]*)\"");
    private static final Pattern OPEN = Pattern.compile("/notices/(\\d+)/open");

    @Autowired
    SmallSchool schools;

    @Autowired
    NoticeBook book;

    @Autowired
    NoticeSentences sentences;

    @Autowired
    InboxItems items;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private PersonCode clerk;

    @BeforeEach
    void a_school_of_its_own() {
        school = schools.withOneOfEach();
        clerk = school.of(Role.VT);
    }

    @Test
    void the_bell_counts_what_is_unread_until_it_is_opened() throws Exception {
        assertThat(bell(clerk)).isEqualTo("Thông báo");

        tell(clerk, 2);
        assertThat(bell(clerk)).isEqualTo("Thông báo, 2 chưa đọc");
        var opened = by(clerk, post("/notices/" + number(page(clerk, "")) + "/open"));

        assertThat(opened.getRedirectedUrl()).isEqualTo("/delegations");
        assertThat(bell(clerk)).isEqualTo("Thông báo, 1 chưa đọc");
        assertThat(bell(school.of(Role.HT))).isEqualTo("Thông báo");
    }

    @Test
    void nobody_opens_what_was_told_to_somebody_else() throws Exception {
        tell(clerk, 1);
        var address = "/notices/" + number(page(clerk, "")) + "/open";

        assertThat(by(school.of(Role.HT), post(address)).getStatus()).isEqualTo(404);
        assertThat(bell(clerk)).isEqualTo("Thông báo, 1 chưa đọc");
    }

    @Test
    void all_that_the_page_showed_is_marked_read_and_what_came_meanwhile_is_not() throws Exception {
        tell(clerk, 2);
        var newest = number(page(clerk, ""));
        tell(clerk, 1);

        assertThat(by(clerk, post("/notices/read").param("newest", newest)).getStatus())
                .isEqualTo(302);

        assertThat(bell(clerk)).isEqualTo("Thông báo, 1 chưa đọc");
    }

    @Test
    void older_ones_are_on_further_pages() throws Exception {
        tell(clerk, NoticeBook.PAGE + 3);

        var first = page(clerk, "");
        assertThat(numbers(first)).hasSize(NoticeBook.PAGE).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        var older = page(clerk, "?before=" + numbers(first).get(NoticeBook.PAGE - 1));
        assertThat(numbers(older)).hasSize(3);
        assertThat(page(clerk, "?before=" + numbers(older).get(2))).contains("Không còn thông báo cũ hơn");
    }

    @Test
    void a_great_many_are_not_counted_to_the_end() throws Exception {
        tell(clerk, NoticeBook.MOST + 1);

        assertThat(bell(clerk)).isEqualTo("Thông báo, 99+ chưa đọc");
    }

    @Test
    void a_task_that_is_due_soon_is_told_to_those_who_may_act_and_to_nobody_else() throws Exception {
        var task = open("due-soon", "sealTranscripts", Role.VT, null);

        items.reminded(task, Instant.EPOCH);

        assertThat(page(clerk, "")).contains("Sắp đến hạn (16:00 02/12/2026): Đóng dấu số học bạ lớp 9A.");
        assertThat(bell(school.of(Role.HT))).isEqualTo("Thông báo");
    }

    @Test
    void a_task_that_somebody_took_is_told_to_that_person_alone() throws Exception {
        var task = open("taken", "reviewTranscripts", Role.BGH, null);
        items.claimed(task, school.of(Role.PHT));

        items.reminded(task, Instant.EPOCH);

        assertThat(page(school.of(Role.PHT), "")).contains("Duyệt học bạ lớp 9A");
        assertThat(bell(school.of(Role.HT))).isEqualTo("Thông báo");
    }

    @Test
    void a_late_task_is_told_to_the_actor_and_to_whoever_answers_for_the_role() throws Exception {
        items.overdue(open("late", "sealTranscripts", Role.VT, null), Instant.EPOCH);

        assertThat(page(clerk, "")).contains("Đã quá hạn từ 16:00 02/12/2026: Đóng dấu số học bạ lớp 9A.");
        assertThat(page(school.of(Role.HT), "")).contains("Việc bạn theo dõi đã quá hạn");
        assertThat(bell(school.of(Role.PHT))).isEqualTo("Thông báo");
        assertThat(by(school.of(Role.HT), post("/notices/" + number(page(school.of(Role.HT), "")) + "/open"))
                        .getRedirectedUrl())
                .isEqualTo("/cases/HS-" + school.code() + "-late");
    }

    @Test
    void a_correction_is_told_to_the_one_who_corrects_without_the_name_of_the_pupil() throws Exception {
        var teacher = school.of(Role.GV);
        school.staff().add(new Assignment(teacher, school.classA(), Role.GVCN, null, 1, LocalDate.EPOCH, null));

        open("correct", "correctEntries", Role.GVCN, new PupilCode("079301000001"));

        assertThat(page(teacher, ""))
                .contains("chờ bạn sửa: Sửa nội dung bị trả lại của một học sinh, lớp 9A.")
                .doesNotContain("079301000001");
    }

    @Test
    void what_is_told_is_told_with_the_act_or_not_at_all() throws Exception {
        assertThatThrownBy(() -> book.tell(notice(clerk))).isInstanceOf(IllegalTransactionStateException.class);

        transaction.executeWithoutResult(status -> {
            book.tell(notice(clerk));
            status.setRollbackOnly();
        });

        assertThat(bell(clerk)).isEqualTo("Thông báo");
    }

    @Test
    void every_kind_has_a_sentence_in_both_languages() {
        for (var kind : NoticeKind.values()) {
            var person = NoticeArgument.of(clerk);
            var notice =
                    new Notice(1, kind, List.of(person, person, person), "/delegations", Instant.EPOCH, Instant.EPOCH);

            var vietnamese = sentences.of(List.of(notice), Locale.forLanguageTag("vi"));
            var english = sentences.of(List.of(notice), Locale.ENGLISH);

            assertThat(vietnamese).noneMatch(each -> each.contains("{"));
            assertThat(english).noneMatch(each -> each.contains("{")).isNotEqualTo(vietnamese);
        }
    }

    @Test
    void a_notice_leads_to_no_other_place_than_this_installation() {
        for (var address : List.of("https://example.org", "//example.org", "/\\example.org", "delegations", "")) {
            assertThatThrownBy(() -> new NewNotice(clerk, NoticeKind.DELEGATION_GIVEN, List.of(), address))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void tell(PersonCode person, int times) {
        transaction.executeWithoutResult(status ->
                book.tell(Stream.generate(() -> notice(person)).limit(times).toList()));
    }

    private static NewNotice notice(PersonCode person) {
        var day = NoticeArgument.of(LocalDate.of(2026, 12, 1));
        return new NewNotice(
                person, NoticeKind.DELEGATION_GIVEN, List.of(NoticeArgument.of(person), day, day), "/delegations");
    }

    private TaskId open(String id, String element, Role role, @Nullable PupilCode about) {
        var task = new TaskId(school.code() + "-" + id);
        items.opened(new InboxItem(
                task,
                new CaseNumber("HS-" + task.value()),
                "transcript-signoff",
                element,
                new PageKey("signingdesk/round"),
                role,
                Place.ofClass(school.code(), SmallSchool.YEAR, "9A"),
                null,
                about,
                Set.of(),
                Instant.EPOCH,
                Instant.parse("2026-12-02T09:00:00Z")));
        return task;
    }

    private String bell(PersonCode person) throws Exception {
        var found = BELL.matcher(page(person, ""));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page(PersonCode person, String query) throws Exception {
        return by(person, get("/notices" + query)).getContentAsString();
    }

    private static String number(String page) {
        return String.valueOf(numbers(page).get(0));
    }

    private static List<Long> numbers(String page) {
        return OPEN.matcher(page)
                .results()
                .map(hit -> Long.valueOf(hit.group(1)))
                .toList();
    }

    private MockHttpServletResponse by(PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(person, school.code())))
                .andReturn()
                .getResponse();
    }
}
