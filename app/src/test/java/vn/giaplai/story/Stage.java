package vn.giaplai.story;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.Assigned;

/** Where the story plays: the running application, its people, the browser, and what is kept as evidence. */
record Stage(
        String address,
        Browser browser,
        JdbcClient jdbc,
        StaffDirectory staff,
        Evidence evidence,
        LocalDate today,
        DemoSchool school,
        Map<String, Visitor> people) {

    static final ClassRef CLASS_9A = new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A");

    Stage(
            String address,
            Browser browser,
            JdbcClient jdbc,
            StaffDirectory staff,
            Evidence evidence,
            LocalDate today,
            DemoSchool school) {
        this(address, browser, jdbc, staff, evidence, today, school, new HashMap<>());
    }

    /** How many pupils class 9A has. */
    int pupils() {
        return count(
                "select count(*) from enrolment where school_year = :year and class_code = '9A'",
                Map.of("year", DemoSchool.YEAR));
    }

    /** The person at a browser of their own, who signs in when first seen. */
    Visitor as(String personCode) {
        return people.computeIfAbsent(personCode, this::signIn);
    }

    private Visitor signIn(String personCode) {
        var username = jdbc.sql("select username from account where person_code = :code")
                .param("code", personCode)
                .query(String.class)
                .single();
        return Visitor.signIn(browser, address, username, DemoSchool.PASSWORD);
    }

    Visitor as(Role role) {
        return as(holder(role));
    }

    String holder(Role role) {
        return staff.people(DemoSchool.CODE).stream()
                .filter(person -> staff.holds(person.code(), DemoSchool.CODE, role, today))
                .map(person -> person.code().value())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    String homeroomTeacher() {
        return new Assigned(staff, CLASS_9A, today).homeroom().get(0).value();
    }

    /** Everybody who teaches the class today, once each. */
    List<String> subjectTeachers() {
        return new Assigned(staff, CLASS_9A, today)
                .teachers().stream().map(PersonCode::value).toList();
    }

    /** Who teaches the subject to the class today. */
    String teacherOf(String subjectCode) {
        return staff.assignments(CLASS_9A).stream()
                .filter(assignment -> assignment.role() == Role.GVBM
                        && subjectCode.equals(assignment.subjectCode())
                        && assignment.holdsOn(today))
                .findFirst()
                .orElseThrow()
                .personCode()
                .value();
    }

    /** Ids of the open tasks of this element of the model, oldest first. */
    List<String> openTasks(String element) {
        return jdbc.sql("select task_id from inbox_item where closed_at is null and element = :element order by"
                        + " created_at")
                .param("element", element)
                .query(String.class)
                .list();
    }

    /** Waits until so many tasks of this element are open, and gives the first. */
    String awaitTask(Visitor visitor, String element) {
        visitor.until(() -> !openTasks(element).isEmpty());
        return openTasks(element).get(0);
    }

    int count(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    void look(Visitor visitor, String name) {
        evidence.look(visitor.page(), name);
    }

    void look(Page page, String name) {
        evidence.look(page, name);
    }

    /** The answer to a form, which no address leads to. */
    void lookAtAnswer(Page page, String name) {
        evidence.lookAtAnswer(page, name);
    }
}
