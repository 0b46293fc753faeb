package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.appointments.StaffChange;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.keys.KeyRetirement;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** What the administrator changes: people, positions, assignments, calendar, settings. Each act writes the ledger. */
@Service
class Office {

    private final StaffDirectory staff;
    private final Appointments appointments;
    private final SchoolRegister register;
    private final WorkingCalendar calendar;
    private final Tasks tasks;
    private final StuckCases stuckCases;
    private final KeyRetirement keys;
    private final AuditLog audit;

    Office(
            StaffDirectory staff,
            Appointments appointments,
            SchoolRegister register,
            WorkingCalendar calendar,
            Tasks tasks,
            StuckCases stuckCases,
            KeyRetirement keys,
            AuditLog audit) {
        this.staff = staff;
        this.appointments = appointments;
        this.register = register;
        this.calendar = calendar;
        this.tasks = tasks;
        this.stuckCases = stuckCases;
        this.keys = keys;
        this.audit = audit;
    }

    /** Takes somebody into the staff; says whether that waits for a second person. */
    @Transactional
    boolean employ(SignedInPerson me, Person person, Position position) {
        if (staff.person(person.code()).isPresent()) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.staff.code-taken", person.code());
        }
        return enter(me, StaffChange.appoint(person, position));
    }

    /** Gives a position; says whether that waits for a second person. */
    @Transactional
    boolean appoint(SignedInPerson me, Position position) {
        return enter(me, StaffChange.appoint(person(position.personCode()), position));
    }

    /** Ends a position; says whether that waits for a second person. */
    @Transactional
    boolean end(SignedInPerson me, Position position, LocalDate lastDay) {
        return enter(me, StaffChange.end(person(position.personCode()), position, lastDay));
    }

    /** Gives an assignment; says whether that waits for a second person. */
    @Transactional
    boolean assign(SignedInPerson me, Assignment assignment) {
        return enter(me, StaffChange.assign(person(assignment.personCode()), assignment));
    }

    /** Ends an assignment; says whether that waits for a second person. */
    @Transactional
    boolean end(SignedInPerson me, Assignment assignment, LocalDate lastDay) {
        return enter(me, StaffChange.end(person(assignment.personCode()), assignment, lastDay));
    }

    /** Changes a day of the calendar; the due dates of open tasks move with it. */
    @Transactional
    void put(SignedInPerson me, WorkingCalendar.CalendarDay day) {
        calendar.put(day);
        tasks.calendarChanged();
        audit.record(AuditEvent.by(me.personCode(), "calendar-changed")
                .with("day", day.day())
                .with("working", day.working()));
    }

    @Transactional
    void forcePasswordChange(SignedInPerson me, boolean forced) {
        register.forcePasswordChange(me.schoolCode(), forced);
        audit.record(AuditEvent.by(me.personCode(), "settings-changed").with("forcePasswordChange", forced));
    }

    @Transactional
    void retry(SignedInPerson me, StuckCase stuck) {
        stuckCases.retry(stuck);
        audit.record(AuditEvent.by(me.personCode(), "step-retried")
                .inCase(stuck.caseNumber().value())
                .with("element", stuck.element()));
    }

    /**
     * Destroys somebody's key, whose PIN is forgotten or locked; that person alone chooses the PIN of the next one. Who
     * holds an office does it alone, with the own password: without keys of leaders and clerk a school signs nothing.
     */
    @Transactional
    void retireKey(SignedInPerson me, PersonCode personCode) {
        if (appointments.carriesOffice(personCode)) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.key.of-office");
        }
        keys.retire(personCode, me.personCode());
    }

    private boolean enter(SignedInPerson me, StaffChange change) {
        return appointments.enter(me.schoolCode(), List.of(change), me.personCode()) > 0;
    }

    private Person person(PersonCode code) {
        return staff.person(code).orElseThrow();
    }
}
