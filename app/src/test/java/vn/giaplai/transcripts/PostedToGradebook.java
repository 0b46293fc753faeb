package vn.giaplai.transcripts;

import static vn.giaplai.transcripts.PostedForm.HOMEROOM;
import static vn.giaplai.transcripts.PostedForm.MATHS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.SmallClass;

/** The forms of the gradebook, about a class of its own and the files that the teacher of mathematics read in. */
@TestComponent
class PostedToGradebook {

    private static final String CLASS = "/gradebook/{year}/{classCode}";

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Gradebook gradebook;
    private final JdbcClient jdbc;

    PostedToGradebook(SchoolRegister register, StaffDirectory staff, Gradebook gradebook, JdbcClient jdbc) {
        this.register = register;
        this.staff = staff;
        this.gradebook = gradebook;
        this.jdbc = jdbc;
    }

    List<PostedForm> forms() {
        var pupil = SmallClass.enter("9/5", 1, register, staff, gradebook).pupil(1);
        return List.of(
                ofClass(CLASS + "/subjects/{subject}/{part}", MATHS)
                        .about("TOAN")
                        .about("1")
                        .with("x", "1"),
                ofClass(CLASS + "/homeroom", HOMEROOM).with("x", "1"),
                ofClass(CLASS + "/exemptions", HOMEROOM)
                        .with("pupil", pupil.value())
                        .with("subject", "GDTC")
                        .with("reason", "Khuyết tật"),
                ofClass(CLASS + "/exemptions/end", HOMEROOM)
                        .with("pupil", pupil.value())
                        .with("subject", "GDTC"),
                PostedForm.to("/gradebook/import", Set.of(MATHS))
                        .with("kind", "MARKS")
                        .with("year", DemoSchool.YEAR)
                        .with("classCode", "9/5")
                        .with("subject", "TOAN")
                        .with("term", "1")
                        .eachSchoolItsOwn(),
                PostedForm.to("/gradebook/import/{draft}/confirm", Set.of(MATHS))
                        .about(draft()),
                PostedForm.to("/gradebook/import/{draft}/drop", Set.of(MATHS)).about(draft()));
    }

    private static PostedForm ofClass(String pattern, String entitled) {
        return PostedForm.to(pattern, Set.of(entitled)).about(DemoSchool.YEAR).about("9~5");
    }

    private String draft() {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into import_draft (id, person_code, kind, school_code, school_year, class_code, subject_code,
                                                  term, file_name, content, created_at)
                        values (:id, :person, 'MARKS', :school, :year, '9/5', 'TOAN', 1, 'toan.csv', 'x'::bytea, now())
                        """)
                .param("id", id)
                .param("person", MATHS)
                .param("school", DemoSchool.CODE)
                .param("year", DemoSchool.YEAR)
                .update();
        return id.toString();
    }
}
