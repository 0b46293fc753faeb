package vn.giaplai.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** SQL of the school, years, subjects, classes and pupils. */
@Repository
class SchoolRepository {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Clock clock;

    SchoolRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each under the name that it bears today. */
    List<School> schools() {
        return jdbc.sql("""
                        select s.*, coalesce(n.name, s.name) as called
                        from school s
                        left join lateral (
                            select name from org_unit_name where unit_code = s.code and valid_from <= :today
                            order by valid_from desc limit 1) n on true
                        order by s.code
                        """)
                .param("today", LocalDate.now(clock.withZone(VIET_NAM)))
                .query((row, number) -> new School(
                        new SchoolCode(row.getString("code")),
                        row.getString("called"),
                        row.getString("short_name"),
                        row.getString("abbreviation"),
                        row.getString("superior"),
                        row.getString("commune"),
                        row.getString("province"),
                        row.getBoolean("force_password_change")))
                .list();
    }

    void insert(School school) {
        jdbc.sql("""
                        insert into school (code, name, short_name, abbreviation, superior, commune, province,
                                            force_password_change)
                        values (:code, :name, :shortName, :abbreviation, :superior, :commune, :province, :forced)
                        """)
                .param("code", school.code())
                .param("name", school.name())
                .param("shortName", school.shortName())
                .param("abbreviation", school.abbreviation())
                .param("superior", school.superior())
                .param("commune", school.commune())
                .param("province", school.province())
                .param("forced", school.forcePasswordChange())
                .update();
    }

    void forcePasswordChange(SchoolCode schoolCode, boolean forced) {
        jdbc.sql("update school set force_password_change = :forced where code = :code")
                .param("forced", forced)
                .param("code", schoolCode)
                .update();
    }

    List<SchoolYear> years(SchoolCode schoolCode) {
        return jdbc.sql("select * from school_year where school_code = :school order by code desc")
                .param("school", schoolCode)
                .query((row, number) -> new SchoolYear(
                        new SchoolCode(row.getString("school_code")),
                        row.getString("code"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    void insert(SchoolYear year) {
        jdbc.sql("insert into school_year (school_code, code, starts_on, ends_on) values (:school, :code, :from, :to)")
                .param("school", year.schoolCode())
                .param("code", year.code())
                .param("from", year.startsOn())
                .param("to", year.endsOn())
                .update();
    }

    List<Term> terms(SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("select * from term where school_code = :school and school_year = :year order by number")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) -> new Term(
                        new SchoolCode(row.getString("school_code")),
                        row.getString("school_year"),
                        row.getInt("number"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    void insert(Term term) {
        jdbc.sql("""
                        insert into term (school_code, school_year, number, starts_on, ends_on)
                        values (:school, :year, :number, :from, :to)
                        """)
                .param("school", term.schoolCode())
                .param("year", term.schoolYear())
                .param("number", term.number())
                .param("from", term.startsOn())
                .param("to", term.endsOn())
                .update();
    }

    List<Subject> subjects() {
        return jdbc.sql("""
                        select s.*, array_agg(l.grade::int order by l.grade) as grades,
                               array_agg(l.lessons_per_year::int order by l.grade) as lessons
                        from subject s join subject_lessons l on l.subject_code = s.code
                        group by s.code order by s.ordinal, s.code
                        """).query(SchoolRepository::subject).list();
    }

    void insert(Subject subject) {
        jdbc.sql("""
                        insert into subject (code, name, kind, ordinal) values (:code, :name, :kind, :ordinal)
                        """)
                .param("code", subject.code())
                .param("name", subject.name())
                .param("kind", subject.kind().name())
                .param("ordinal", subject.ordinal())
                .update();
        subject.lessonsPerYear()
                .forEach((grade, lessons) -> jdbc.sql("""
                                insert into subject_lessons (subject_code, grade, lessons_per_year)
                                values (:subject, :grade, :lessons)
                                """)
                        .param("subject", subject.code())
                        .param("grade", grade)
                        .param("lessons", lessons)
                        .update());
    }

    List<SchoolClass> classes(SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql(
                        "select * from school_class where school_code = :school and school_year = :year order by grade, code")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query((row, number) -> new SchoolClass(classRef(row, "code"), row.getInt("grade")))
                .list();
    }

    void insert(SchoolClass schoolClass) {
        jdbc.sql(
                        "insert into school_class (school_code, school_year, code, grade) values (:school, :year, :code, :grade)")
                .param("school", schoolClass.ref().schoolCode())
                .param("year", schoolClass.ref().schoolYear())
                .param("code", schoolClass.ref().classCode())
                .param("grade", schoolClass.grade())
                .update();
    }

    Optional<Pupil> pupil(PupilCode code) {
        return jdbc.sql("select * from pupil where code = :code")
                .param("code", code)
                .query(SchoolRepository::pupil)
                .optional();
    }

    List<Pupil> pupils(Collection<PupilCode> codes) {
        return jdbc.sql("select * from pupil where code = any(:codes)")
                .param("codes", Code.values(codes))
                .query(SchoolRepository::pupil)
                .list();
    }

    List<Pupil> pupilsWithPersonalIds(Collection<String> personalIds) {
        return jdbc.sql("select * from pupil where personal_id = any(:ids)")
                .param("ids", personalIds.toArray(String[]::new))
                .query(SchoolRepository::pupil)
                .list();
    }

    List<Pupil> pupils(ClassRef ref) {
        return jdbc.sql("""
                        select p.* from pupil p join enrolment e on e.pupil_code = p.code
                        where e.school_code = :school and e.school_year = :year and e.class_code = :class
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query(SchoolRepository::pupil)
                .list();
    }

    void insert(Pupil pupil) {
        written(pupil, """
                        insert into pupil (code, personal_id, full_name, birth_date, gender, ethnicity, birth_place,
                                           address, register_number, policy, father_name, father_occupation,
                                           mother_name, mother_occupation, guardian_name, guardian_occupation)
                        values (:code, :personalId, :name, :birth, :gender, :ethnicity, :birthPlace, :address, :register,
                                :policy, :father, :fatherOccupation, :mother, :motherOccupation, :guardian,
                                :guardianOccupation)
                        """);
    }

    void update(Pupil pupil) {
        written(pupil, """
                        update pupil set personal_id = :personalId, full_name = :name, birth_date = :birth,
                               gender = :gender, ethnicity = :ethnicity, birth_place = :birthPlace,
                               address = :address, register_number = :register, policy = :policy,
                               father_name = :father, father_occupation = :fatherOccupation,
                               mother_name = :mother, mother_occupation = :motherOccupation,
                               guardian_name = :guardian, guardian_occupation = :guardianOccupation
                        where code = :code
                        """);
    }

    private void written(Pupil pupil, String statement) {
        jdbc.sql(statement)
                .param("code", pupil.code())
                .param("personalId", pupil.personalId())
                .param("name", pupil.fullName())
                .param("birth", pupil.birthDate())
                .param("gender", pupil.gender().name())
                .param("ethnicity", pupil.ethnicity())
                .param("birthPlace", pupil.birthPlace())
                .param("address", pupil.address())
                .param("register", pupil.registerNumber())
                .param("policy", pupil.family().policy())
                .param("father", pupil.family().father().name())
                .param("fatherOccupation", pupil.family().father().occupation())
                .param("mother", pupil.family().mother().name())
                .param("motherOccupation", pupil.family().mother().occupation())
                .param("guardian", pupil.family().guardian().name())
                .param("guardianOccupation", pupil.family().guardian().occupation())
                .update();
    }

    List<Enrolment> enrolments(ClassRef ref) {
        return jdbc.sql("""
                        select * from enrolment
                        where school_code = :school and school_year = :year and class_code = :class
                        order by ordinal, pupil_code
                        """)
                .param("school", ref.schoolCode())
                .param("year", ref.schoolYear())
                .param("class", ref.classCode())
                .query(SchoolRepository::enrolment)
                .list();
    }

    Optional<Enrolment> enrolment(SchoolCode schoolCode, String schoolYear, PupilCode pupilCode) {
        return jdbc.sql("""
                        select * from enrolment
                        where school_code = :school and school_year = :year and pupil_code = :pupil
                        """)
                .param("school", schoolCode)
                .param("year", schoolYear)
                .param("pupil", pupilCode)
                .query(SchoolRepository::enrolment)
                .optional();
    }

    List<Enrolment> enrolments(SchoolCode schoolCode, String schoolYear) {
        return jdbc.sql("select * from enrolment where school_code = :school and school_year = :year")
                .param("school", schoolCode)
                .param("year", schoolYear)
                .query(SchoolRepository::enrolment)
                .list();
    }

    List<Enrolment> history(PupilCode pupilCode) {
        return jdbc.sql("select * from enrolment where pupil_code = :pupil order by school_year")
                .param("pupil", pupilCode)
                .query(SchoolRepository::enrolment)
                .list();
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        var grades = (Integer[]) row.getArray("grades").getArray();
        var lessons = (Integer[]) row.getArray("lessons").getArray();
        return new Subject(
                row.getString("code"),
                row.getString("name"),
                SubjectKind.valueOf(row.getString("kind")),
                IntStream.range(0, grades.length)
                        .boxed()
                        .collect(Collectors.toMap(index -> grades[index], index -> lessons[index])),
                row.getInt("ordinal"));
    }

    private static ClassRef classRef(ResultSet row, String codeColumn) throws SQLException {
        return new ClassRef(
                new SchoolCode(row.getString("school_code")), row.getString("school_year"), row.getString(codeColumn));
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                new PupilCode(row.getString("pupil_code")),
                classRef(row, "class_code"),
                row.getInt("ordinal"),
                EnrolmentStatus.valueOf(row.getString("status")));
    }

    private static Pupil pupil(ResultSet row, int number) throws SQLException {
        return new Pupil(
                new PupilCode(row.getString("code")),
                row.getString("personal_id"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                row.getString("ethnicity"),
                row.getString("birth_place"),
                row.getString("address"),
                row.getString("register_number"),
                new Family(
                        row.getString("policy"),
                        relative(row, "father"),
                        relative(row, "mother"),
                        relative(row, "guardian")));
    }

    private static Family.Relative relative(ResultSet row, String who) throws SQLException {
        return new Family.Relative(row.getString(who + "_name"), row.getString(who + "_occupation"));
    }
}
