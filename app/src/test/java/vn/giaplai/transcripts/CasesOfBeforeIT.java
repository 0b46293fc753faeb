package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseMember;
import vn.giaplai.processes.cases.CaseMember.Leaving;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.testing.TestDatabase;

/** A database of the time when cases were kept twice, by the engine and by the register of transcripts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasesOfBeforeIT {

    private static final SchoolCode SCHOOL = new SchoolCode("99001501");
    private static final String YEAR = "2026-2027";
    private static final CaseNumber CLASS = new CaseNumber("HB-2026-2027-000001");
    private static final CaseNumber OWN = new CaseNumber("HB-2026-2027-000002");
    private static final CaseNumber LOCK = new CaseNumber("KHB-2026-2027-000003");

    private final String url = TestDatabase.freshDatabase();
    private final DataSource owner = new DriverManagerDataSource(url, "test_owner", "test_owner");
    private final JdbcClient sql = JdbcClient.create(owner);

    @BeforeEach
    void cases_kept_twice() {
        migrate("20261130.1500");
        sql.sql("""
                create schema camunda;
                create sequence camunda.case_number start 4;
                create table camunda.case_register (
                  case_number text not null constraint case_register_pk primary key, process text not null,
                  subject_key text not null, school_code text not null, school_year text not null, class_code text,
                  pupil_code text, started_at timestamptz not null, ended_at timestamptz);
                insert into school values ('99001501', 'THCS Thử', 'thcst', 'THCST', 'Sở', 'Xã', 'Tỉnh', false);
                insert into school_year values ('99001501', '2026-2027', '2026-08-01', '2027-07-31');
                insert into school_class values ('99001501', '2026-2027', '9A', 9), ('99001501', '2026-2027', '9B', 9);
                insert into pupil (code, personal_id, full_name, birth_date, gender, ethnicity, birth_place, address,
                                   register_number)
                select p, '00120000000' || n, 'Em ' || p, '2012-01-01', 'NAM', 'Kinh', 'Xã', 'Xã', p
                from (values ('hs1', 1), ('hs2', 2), ('hs3', 3)) as listed (p, n);
                insert into enrolment (pupil_code, school_code, school_year, class_code, ordinal) values
                  ('hs1', '99001501', '2026-2027', '9A', 2), ('hs2', '99001501', '2026-2027', '9A', 1);
                """).update();
        sql.sql("""
                insert into camunda.case_register values
                  ('HB-2026-2027-000001', 'transcriptSignoff', '99001501/2026-2027/class/9A', '99001501', '2026-2027',
                   '9A', null, '2027-05-17T01:00:00Z', null),
                  ('HB-2026-2027-000002', 'transcriptSignoff', '99001501/2026-2027/pupil/hs1', '99001501', '2026-2027',
                   '9A', 'hs1', '2027-05-18T01:00:00Z', '2027-05-20T01:00:00Z'),
                  ('KHB-2026-2027-000003', 'transcriptLock', '99001501/2026-2027', '99001501', '2026-2027', null, null,
                   '2027-05-21T01:00:00Z', null);
                insert into transcript_case (case_number, school_code, school_year, class_code, pupil_code, kind, cause,
                                             reason, parent_case, started_by, started_at, completed_at) values
                  ('HB-2026-2027-000001', '99001501', '2026-2027', '9A', null, 'CLASS', 'YEAR_END', '', null, 'ND04',
                   '2027-05-17T01:00:00Z', null),
                  ('HB-2026-2027-000002', '99001501', '2026-2027', '9A', 'hs1', 'PUPIL', 'UNPRINTABLE',
                   'Nhận xét có biểu tượng', 'HB-2026-2027-000001', null, '2027-05-18T01:00:00Z',
                   '2027-05-20T01:00:00Z'),
                  ('KHB-2026-2027-000003', '99001501', '2026-2027', null, null, 'LOCK', 'YEAR_END', 'Đã ký xong', null,
                   'ND05', '2027-05-21T01:00:00Z', null);
                insert into document (id, kind, school_code, school_year, class_code, pupil_code, case_number, version,
                                      title, template_version, verification_code, created_at) values
                  ('00000000-0000-0000-0000-000000000001', 'TRANSCRIPT', '99001501', '2026-2027', '9A', 'hs2',
                   'HB-2026-2027-000001', 1, 'Học bạ', '1', 'CODE1', now());
                insert into transcript_case_pupil (case_number, pupil_code, document_id, left_reason, left_to, left_at)
                values
                  ('HB-2026-2027-000001', 'hs1', null, 'Nhận xét có biểu tượng', 'HB-2026-2027-000002',
                   '2027-05-18T01:00:00Z'),
                  ('HB-2026-2027-000001', 'hs2', '00000000-0000-0000-0000-000000000001', null, null, null),
                  ('HB-2026-2027-000002', 'hs1', null, null, null, null);
                """).update();
    }

    @Test
    void cases_causes_members_and_leavings_are_in_the_one_book_then() {
        sql.sql("update enrolment set class_code = '9B' where pupil_code = 'hs2'")
                .update();

        migrate("latest");

        var book = book();
        assertThat(book.find(CLASS))
                .contains(new Case(
                        CLASS,
                        "transcriptSignoff",
                        CaseSubject.ofClass(SCHOOL, YEAR, "9A"),
                        new Cause("YEAR_END", "", new PersonCode("ND04")),
                        null,
                        Instant.parse("2027-05-17T01:00:00Z"),
                        null));
        assertThat(book.find(OWN))
                .contains(new Case(
                        OWN,
                        "transcriptSignoff",
                        CaseSubject.ofPupil(SCHOOL, YEAR, "9A", new PupilCode("hs1")),
                        new Cause("UNPRINTABLE", "Nhận xét có biểu tượng", null),
                        CLASS,
                        Instant.parse("2027-05-18T01:00:00Z"),
                        Instant.parse("2027-05-20T01:00:00Z")));
        assertThat(book.find(LOCK).orElseThrow().cause())
                .isEqualTo(new Cause("YEAR_END", "Đã ký xong", new PersonCode("ND05")));
        var left = new Leaving(OWN, "Nhận xét có biểu tượng", Instant.parse("2027-05-18T01:00:00Z"));
        assertThat(book.membersOfClass("transcriptSignoff", SCHOOL, YEAR, "9A"))
                .containsExactly(
                        new CaseMember(CLASS, new PupilCode("hs2"), null),
                        new CaseMember(CLASS, new PupilCode("hs1"), left),
                        new CaseMember(OWN, new PupilCode("hs1"), null));
    }

    @Test
    void running_cases_still_stand_in_the_way_and_numbers_go_on() {
        migrate("latest");

        var book = book();
        assertThat(book.running("transcriptSignoff", CaseSubject.ofClass(SCHOOL, YEAR, "9A")))
                .map(Case::number)
                .contains(CLASS);
        assertThat(book.running("transcriptLock", CaseSubject.ofSchoolYear(SCHOOL, YEAR)))
                .map(Case::number)
                .contains(LOCK);
        assertThat(book.alone("transcriptSignoff", SCHOOL, YEAR)).isEmpty();
        assertThat(correction(book).number()).isEqualTo(new CaseNumber("HB-2026-2027-000004"));
        assertThat(tables("transcript_case%")).isEmpty();
        assertThat(tables("case_register")).isEmpty();
    }

    @Test
    void a_case_that_one_register_does_not_know_stops_the_move_and_is_named() {
        sql.sql("""
                insert into camunda.case_register values
                  ('HB-2026-2027-000009', 'transcriptSignoff', '99001501/2026-2027/class/9B', '99001501', '2026-2027',
                   '9B', null, now(), null)
                """).update();

        assertThatThrownBy(() -> migrate("latest"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("HB-2026-2027-000009");
        assertThat(tables("transcript_case%")).hasSize(2);
    }

    private static Case correction(CaseBook book) {
        var about = CaseSubject.ofPupil(SCHOOL, YEAR, "9A", new PupilCode("hs1"));
        return book.open(new NewCase(
                "HB", "transcriptSignoff", about, new Cause("CORRECTION", "", null), List.of(new PupilCode("hs1"))));
    }

    private List<String> tables(String like) {
        return sql.sql("select relname from pg_class where relkind = 'r' and relname like :like")
                .param("like", like)
                .query(String.class)
                .list();
    }

    private CaseBook book() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> owner);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.scan("vn.giaplai.processes.cases");
        context.refresh();
        return context.getBean(CaseBook.class);
    }

    private void migrate(String target) {
        Flyway.configure().dataSource(owner).target(target).load().migrate();
    }
}
