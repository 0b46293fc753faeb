package vn.giaplai.processes.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.CaseRefused.Reason;
import vn.giaplai.processes.cases.CaseMember.Leaving;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** {@link CaseBook} in the tables {@code process_case} and {@code process_case_member}. */
final class JdbcCaseBook implements CaseBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Case open(NewCase opening) {
        return open(opening, null);
    }

    private Case open(NewCase opening, @Nullable CaseNumber parent) {
        running(opening.process(), opening.about()).ifPresent(JdbcCaseBook::refuse);
        long next = jdbc.sql("select nextval('case_number')").query(Long.class).single();
        Case opened = new Case(
                opening.numbered(next),
                opening.process(),
                opening.about(),
                opening.cause(),
                parent,
                clock.instant(),
                null);
        if (!insert(opened)) {
            Optional<Case> existing = running(opening.process(), opening.about());
            throw new CaseRefused(
                    Reason.ALREADY_RUNNING, existing.map(Case::number).orElse(null));
        }
        enter(opened.number(), opening.pupils());
        return opened;
    }

    /** Before a number is drawn: a refusal uses none up. */
    private static void refuse(Case existing) {
        throw new CaseRefused(Reason.ALREADY_RUNNING, existing.number());
    }

    /** False when a case about the same subject has begun meanwhile. */
    private boolean insert(Case opened) {
        CaseSubject about = opened.about();
        PersonCode by = opened.cause().by();
        CaseNumber parent = opened.parent();
        return jdbc.sql("""
                        insert into process_case
                          (case_number, process, about_kind, about_key, school_code, school_year, class_code, about_code,
                           cause, words, started_by, parent_case, started_at)
                        values (:number, :process, :kind, :key, :school, :year, :class, :code, :cause, :words, :by,
                                :parent, :at)
                        on conflict (process, about_key) where ended_at is null do nothing
                        """)
                        .param("number", opened.number().value())
                        .param("process", opened.process())
                        .param("kind", about.kind().name())
                        .param("key", about.key())
                        .param("school", about.schoolCode())
                        .param("year", about.schoolYear())
                        .param("class", about.classCode())
                        .param("code", about.code())
                        .param("cause", opened.cause().why())
                        .param("words", opened.cause().words())
                        .param("by", by == null ? null : by.value())
                        .param("parent", parent == null ? null : parent.value())
                        .param("at", opened.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void enter(CaseNumber number, List<PupilCode> pupils) {
        jdbc.sql("""
                        insert into process_case_member (case_number, pupil_code, place)
                        select :number, pupil, place
                        from unnest(cast(:pupils as text[])) with ordinality as listed (pupil, place)
                        """)
                .param("number", number.value())
                .param("pupils", Code.values(pupils))
                .update();
    }

    @Override
    public Case leave(CaseNumber left, PupilCode pupilCode, String prefix, Cause cause) {
        Case before = find(left).orElseThrow(() -> new CaseRefused(Reason.NOT_FOUND_OR_ENDED, left));
        if (!pupils(left).contains(pupilCode)) {
            throw new CaseRefused(Reason.PUPIL_NOT_IN_CASE, left);
        }
        if (before.about().pupilCode() != null) {
            end(left);
        }
        Case own = open(NewCase.alone(prefix, before, pupilCode, cause), left);
        int gone = jdbc.sql("""
                        update process_case_member set left_to = :own, left_reason = :reason, left_at = :now
                        where case_number = :number and pupil_code = :pupil and left_at is null
                        """)
                .param("own", own.number().value())
                .param("reason", cause.words())
                .param("now", now())
                .param("number", left.value())
                .param("pupil", pupilCode)
                .update();
        if (gone == 0) {
            throw new CaseRefused(Reason.PUPIL_NOT_IN_CASE, left);
        }
        return own;
    }

    @Override
    public boolean end(CaseNumber number) {
        return jdbc.sql("update process_case set ended_at = :now where case_number = :number and ended_at is null")
                        .param("now", now())
                        .param("number", number.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<Case> find(CaseNumber number) {
        return jdbc.sql("select * from process_case where case_number = :number")
                .param("number", number.value())
                .query(JdbcCaseBook::entry)
                .optional();
    }

    @Override
    public Optional<Case> running(String process, CaseSubject about) {
        return jdbc.sql("""
                        select * from process_case
                        where process = :process and about_key = :key and ended_at is null
                        """)
                .param("process", process)
                .param("key", about.key())
                .query(JdbcCaseBook::entry)
                .optional();
    }

    @Override
    public List<Case> ofYear(String process, SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("""
                        select * from process_case
                        where process = :process and school_code = :school and school_year = :year
                        order by started_at desc, case_number desc
                        """)
                .param("process", process)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query(JdbcCaseBook::entry)
                .list();
    }

    @Override
    public Set<PupilCode> alone(String process, SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("""
                        select about_code from process_case
                        where process = :process and school_code = :school and school_year = :year
                          and about_kind = 'PUPIL' and ended_at is null
                        """)
                .param("process", process)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, index) -> new PupilCode(row.getString(1)))
                .set();
    }

    @Override
    public List<CaseMember> members(CaseNumber number) {
        return jdbc.sql("select * from process_case_member where case_number = :number order by place, pupil_code")
                .param("number", number.value())
                .query(JdbcCaseBook::member)
                .list();
    }

    @Override
    public List<CaseMember> membersOfClass(String process, SchoolCode schoolCode, String schoolYear, String classCode) {
        return jdbc.sql("""
                        select m.* from process_case_member m join process_case c on c.case_number = m.case_number
                        where c.process = :process and c.school_code = :school and c.school_year = :year
                          and c.class_code = :class
                        order by c.started_at, c.case_number, m.place, m.pupil_code
                        """)
                .param("process", process)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("class", classCode)
                .query(JdbcCaseBook::member)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Case entry(ResultSet row, int index) throws SQLException {
        String by = row.getString("started_by");
        String parent = row.getString("parent_case");
        return new Case(
                new CaseNumber(row.getString("case_number")),
                row.getString("process"),
                new CaseSubject(
                        CaseSubject.Kind.valueOf(row.getString("about_kind")),
                        new SchoolCode(row.getString("school_code")),
                        row.getString("school_year"),
                        row.getString("class_code"),
                        row.getString("about_code")),
                new Cause(row.getString("cause"), row.getString("words"), by == null ? null : new PersonCode(by)),
                parent == null ? null : new CaseNumber(parent),
                instant(row, "started_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
    }

    private static CaseMember member(ResultSet row, int index) throws SQLException {
        return new CaseMember(
                new CaseNumber(row.getString("case_number")),
                new PupilCode(row.getString("pupil_code")),
                row.getObject("left_at") == null
                        ? null
                        : new Leaving(
                                new CaseNumber(row.getString("left_to")),
                                row.getString("left_reason"),
                                instant(row, "left_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
