package vn.giaplai.transcripts;

import static vn.giaplai.transcripts.PostedForm.BOARD;
import static vn.giaplai.transcripts.PostedForm.HEAD_OF_GROUP;
import static vn.giaplai.transcripts.PostedForm.PRINCIPAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.appointments.StaffChange;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Position;
import vn.giaplai.school.StaffDirectory;

/** Answers to changes of the staff that wait: each to a proposal of its own, of an office of a day to come. */
@TestComponent
class PostedToAppointments {

    private final Appointments appointments;
    private final StaffDirectory staff;
    private final JdbcClient jdbc;

    PostedToAppointments(Appointments appointments, StaffDirectory staff, JdbcClient jdbc) {
        this.appointments = appointments;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    List<PostedForm> forms() {
        return List.of(
                PostedForm.to("/appointments/{batch}/confirm", Set.of(PRINCIPAL))
                        .about(proposed(Role.QT)),
                PostedForm.to("/appointments/{batch}/refuse", Set.of(PRINCIPAL))
                        .about(proposed(Role.VT))
                        .with("reason", "Chưa có quyết định"),
                PostedForm.to("/appointments/{batch}/withdraw", Set.of(BOARD)).about(proposed(Role.PHT)));
    }

    private String proposed(Role role) {
        var office = new Position(
                new PersonCode(HEAD_OF_GROUP), DemoSchool.CODE, role, role.name(), LocalDate.of(2030, 1, 1), null);
        var person = staff.person(new PersonCode(HEAD_OF_GROUP)).orElseThrow();
        appointments.enter(DemoSchool.CODE, List.of(StaffChange.appoint(person, office)), new PersonCode(BOARD));
        return jdbc.sql("select batch::text from staff_proposal where role = :role")
                .param("role", role.name())
                .query(String.class)
                .single();
    }
}
