package vn.giaplai.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.TestDatabase;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxRepositoryIT {

    private static final Instant NOW = Instant.parse("2027-05-10T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    private static final String YEAR = "2026-2027";

    private JdbcClient jdbc;
    private InboxRepository inbox;
    private JdbcInboxItems items;

    @BeforeAll
    void school() {
        var database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.freshDatabase());
        database.setUser("postgres");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        inbox = new InboxRepository(jdbc);
        items = new JdbcInboxItems(jdbc, Clock.fixed(NOW, ZoneOffset.UTC), new Silence());
        jdbc.sql("""
            insert into school values ('S', 'THCS Thử', 'thcst', 'THCST', 'Sở', 'Xã', 'Tỉnh', false);
            insert into school_year values ('S', '2026-2027', '2026-08-01', '2027-07-31');
            insert into school_class values ('S', '2026-2027', '9A', 9), ('S', '2026-2027', '9B', 9);
            insert into subject values ('toan', 'Toán', 'SCORE', 1), ('van', 'Ngữ văn', 'SCORE', 2);
            insert into person (code, full_name) values
                ('toan', 'Cô Toán'), ('toan2', 'Thầy Toán'), ('van', 'Cô Văn'), ('ht', 'Thầy Hiệu trưởng'),
                ('vt1', 'Chị Văn thư'), ('vt2', 'Anh Văn thư');
            insert into position (person_code, school_code, role, title, valid_from) values
                ('ht', 'S', 'HT', 'Hiệu trưởng', '2020-01-01'), ('vt1', 'S', 'VT', 'Văn thư', '2020-01-01'),
                ('vt2', 'S', 'VT', 'Văn thư', '2020-01-01');
            insert into assignment
                (person_code, school_code, school_year, class_code, role, subject_code, valid_from, valid_to) values
                ('toan', 'S', '2026-2027', '9A', 'GVBM', 'toan', '2026-08-01', null),
                ('toan2', 'S', '2026-2027', '9A', 'GVBM', 'toan', '2026-08-01', '2027-01-15'),
                ('van', 'S', '2026-2027', '9A', 'GVBM', 'van', '2026-08-01', null);
            """).update();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate inbox_item").update();
    }

    @Test
    void a_task_reaches_those_assigned_today_and_nobody_else() {
        open("1", Role.GVBM, "9A", "toan", null, null);
        open("2", Role.GVBM, "9B", "toan", null, null);

        assertThat(ids("toan", InboxTab.MINE)).containsExactly("1");
        assertThat(ids("toan2", InboxTab.MINE)).as("replaced in January").isEmpty();
        assertThat(ids("van", InboxTab.MINE)).isEmpty();
        assertThat(ids("ht", InboxTab.MINE)).isEmpty();
    }

    @Test
    void a_group_sees_who_took_a_task_and_gets_it_back() {
        open("1", Role.VT, "9A", null, "seal", null);
        assertThat(ids("vt1", InboxTab.GROUP)).containsExactly("1");

        items.claimed(new TaskId("1"), new PersonCode("vt1"));

        assertThat(ids("vt1", InboxTab.MINE)).containsExactly("1");
        assertThat(ids("vt1", InboxTab.GROUP)).isEmpty();
        assertThat(ids("vt2", InboxTab.SIGN)).isEmpty();
        var seen = inbox.open(question("vt2", InboxTab.GROUP, ""), "", 10).get(0);
        assertThat(seen.holder()).isEqualTo("Chị Văn thư");
        assertThat(seen.claimedAt()).isEqualTo(NOW);

        items.released(new TaskId("1"));

        assertThat(ids("vt2", InboxTab.GROUP)).containsExactly("1");
    }

    @Test
    void what_waits_for_a_signature_what_is_overdue_and_what_is_done_have_their_own_lists() {
        open("round", Role.HT, "9A", null, "principal", NOW.plus(Duration.ofDays(1)));
        open("late", Role.BGH, "9A", null, null, NOW.minus(Duration.ofDays(1)));
        open("done", Role.HT, "9A", null, null, null);
        items.closed(new TaskId("done"), new PersonCode("ht"), "completed");

        assertThat(ids("ht", InboxTab.SIGN)).containsExactly("round");
        assertThat(ids("ht", InboxTab.OVERDUE)).containsExactly("late");
        assertThat(inbox.done(question("ht", InboxTab.DONE, ""), "", 10))
                .extracting(InboxRow::taskId)
                .containsExactly("done");
        assertThat(items.find(new TaskId("done"))).isEmpty();
        assertThat(items.find(new TaskId("round"))).isPresent();
    }

    @Test
    void signs_in_a_search_are_signs_and_no_wildcards() {
        jdbc.sql("""
            insert into pupil (code, personal_id, full_name, birth_date, gender, ethnicity, birth_place, address,
                               register_number)
            values ('P1', '066212000001', 'Trần 100% Chăm', '2012-01-01', 'NAM', '', '', '', '1')
            on conflict do nothing
            """).update();
        open("1", Role.HT, "9A", null, null, null);
        jdbc.sql("update inbox_item set about = 'P1' where task_id = '1'").update();

        assertThat(found("100%")).containsExactly("1");
        assertThat(found("%")).containsExactly("1");
        assertThat(found("_ran")).isEmpty();
        assertThat(found("T%m")).isEmpty();
        assertThat(found("\\")).isEmpty();
    }

    @Test
    void search_finds_a_class_and_a_case() {
        open("1", Role.HT, "9A", null, null, null);
        open("2", Role.HT, "9B", null, null, null);

        assertThat(inbox.open(question("ht", InboxTab.MINE, "9b"), "", 10))
                .extracting(InboxRow::taskId)
                .containsExactly("2");
        assertThat(inbox.open(question("ht", InboxTab.MINE, "HS-1"), "", 10))
                .extracting(InboxRow::taskId)
                .containsExactly("1");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 10; i < 35; i++) {
            open("t" + i, Role.HT, "9A", null, null, i % 2 == 0 ? NOW.plus(Duration.ofHours(i)) : null);
        }
        var seen = new ArrayList<String>();
        var after = "";
        for (int page = 0; page < 3; page++) {
            var rows = inbox.open(question("ht", InboxTab.MINE, ""), after, 10);
            rows.forEach(row -> seen.add(row.taskId()));
            after = rows.get(rows.size() - 1).place();
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo("t10");
    }

    @Test
    void a_page_reads_few_rows_however_many_tasks_are_open() {
        jdbc.sql("""
            insert into inbox_item (task_id, case_number, feature, element, page, role, school_code, school_year,
                                    class_code, subject_code, created_at, due_at)
            select 'm' || n, 'HS-' || n, 'f', 'e', 'p/q', case when n % 2 = 0 then 'HT' else 'GVBM' end, 'S',
                   '2026-2027', '9A', case when n % 2 = 0 then null else 'toan' end, now(),
                   timestamptz '2027-01-01' + n * interval '1 minute'
            from generate_series(1, 200000) n
            """).update();
        jdbc.sql("vacuum analyze inbox_item").update();
        long before = rowsRead();

        ask();

        assertThat(rowsRead() - before)
                .as("rows of inbox_item read for two pages and two counts")
                .isBetween(1L, 2000L);
    }

    private long rowsRead() {
        return jdbc.sql("""
            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
            from pg_stat_user_tables where relname = 'inbox_item'
            """).query(Long.class).single();
    }

    private void ask() {
        assertThat(inbox.open(question("ht", InboxTab.MINE, ""), "", 51)).hasSize(51);
        assertThat(inbox.open(question("toan", InboxTab.MINE, ""), "", 51)).hasSize(51);
        assertThat(inbox.count(question("toan", InboxTab.MINE, ""), 100)).isEqualTo(100);
        assertThat(inbox.count(question("toan", InboxTab.OVERDUE, ""), 100)).isEqualTo(100);
    }

    private List<String> found(String search) {
        return inbox.open(question("ht", InboxTab.MINE, search), "", 50).stream()
                .map(InboxRow::taskId)
                .toList();
    }

    private List<String> ids(String person, InboxTab tab) {
        return inbox.open(question(person, tab, ""), "", 50).stream()
                .map(InboxRow::taskId)
                .toList();
    }

    private static InboxRepository.Question question(String person, InboxTab tab, String search) {
        return new InboxRepository.Question(new PersonCode(person), TODAY, NOW, tab, search);
    }

    private void open(
            String task,
            Role role,
            String classCode,
            @Nullable String subject,
            @Nullable String round,
            @Nullable Instant due) {
        items.opened(new InboxItem(
                new TaskId(task),
                new CaseNumber("HS-" + task),
                "transcript-signoff",
                "task",
                new PageKey("signingdesk/round"),
                role,
                new Place("S", YEAR, classCode, subject, null),
                round,
                null,
                Set.of(),
                NOW,
                due));
    }

    /** The tests of lists tell nobody anything. */
    private static final class Silence implements TaskTelling {

        @Override
        public void opened(InboxItem item, Duty duty) {}

        @Override
        public void dueSoon(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at) {}

        @Override
        public void overdue(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at) {}
    }
}
