package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.keys.KeyKind;
import vn.giaplai.keys.KeyRetirement;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.Tasks;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.AssignmentRole;
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
    private final SchoolRegister register;
    private final WorkingCalendar calendar;
    private final Tasks tasks;
    private final StuckCases stuckCases;
    private final KeyRetirement keys;
    private final AuditLog audit;

    Office(
            StaffDirectory staff,
            SchoolRegister register,
            WorkingCalendar calendar,
            Tasks tasks,
            StuckCases stuckCases,
            KeyRetirement keys,
            AuditLog audit) {
        this.staff = staff;
        this.register = register;
        this.calendar = calendar;
        this.tasks = tasks;
        this.stuckCases = stuckCases;
        this.keys = keys;
        this.audit = audit;
    }

    @Transactional
    void employ(SignedInPerson me, Person person, Position position) {
        if (staff.person(person.code()).isPresent()) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.staff.code-taken", person.code());
        }
        staff.add(person);
        staff.add(position);
        audit.record(AuditEvent.by(me.personCode(), "staff-added")
                .about(person.code())
                .with("role", position.role()));
    }

    @Transactional
    void appoint(SignedInPerson me, Position position) {
        if (staff.holds(position.personCode(), position.schoolCode(), position.role(), position.validFrom())) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.position.held-already");
        }
        staff.add(position);
        audit.record(AuditEvent.by(me.personCode(), "position-added")
                .about(position.personCode())
                .with("role", position.role()));
    }

    @Transactional
    void end(SignedInPerson me, Position position, LocalDate lastDay) {
        ensureOrder(position.validFrom(), lastDay);
        staff.end(position, lastDay);
        audit.record(AuditEvent.by(me.personCode(), "position-ended")
                .about(position.personCode())
                .with("role", position.role())
                .with("last", lastDay));
    }

    @Transactional
    void assign(SignedInPerson me, Assignment assignment) {
        if (register.schoolClass(assignment.classRef()).isEmpty()) {
            throw new UserProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "administration.assignment.no-class",
                    assignment.classRef().classCode());
        }
        staff.assignments(assignment.classRef()).stream()
                .filter(held -> samePlace(held, assignment) && held.holdsOn(assignment.validFrom()))
                .findFirst()
                .flatMap(held -> staff.person(held.personCode()))
                .ifPresent(holder -> {
                    throw new UserProblem(HttpStatus.CONFLICT, "administration.assignment.taken", holder.fullName());
                });
        staff.add(assignment);
        audit.record(assignmentEvent(me, "assignment-added", assignment));
    }

    @Transactional
    void end(SignedInPerson me, Assignment assignment, LocalDate lastDay) {
        ensureOrder(assignment.validFrom(), lastDay);
        staff.end(assignment, lastDay);
        audit.record(assignmentEvent(me, "assignment-ended", assignment).with("last", lastDay));
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

    /** Destroys somebody's key, whose PIN is forgotten or locked; that person alone chooses the PIN of the next one. */
    @Transactional
    void retireKey(SignedInPerson me, String personCode) {
        keys.retire(personCode, KeyKind.PERSON, me.personCode());
    }

    private static AuditEvent assignmentEvent(SignedInPerson me, String action, Assignment assignment) {
        return AuditEvent.by(me.personCode(), action)
                .about(assignment.personCode())
                .with("class", assignment.classRef().classCode())
                .with("role", assignment.role())
                .with("subject", Objects.requireNonNullElse(assignment.subjectCode(), ""));
    }

    private static boolean samePlace(Assignment one, Assignment other) {
        return one.role() == other.role()
                && (one.role() == AssignmentRole.GVCN
                        || (Objects.equals(one.subjectCode(), other.subjectCode()) && one.slot() == other.slot()));
    }

    private static void ensureOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "administration.end-before-start");
        }
    }
}
