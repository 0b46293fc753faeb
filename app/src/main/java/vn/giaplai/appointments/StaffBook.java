package vn.giaplai.appointments;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.UserProblem;

/** What a change of positions and assignments asks for, and its effect; each effect writes the ledger. */
@Component
class StaffBook {

    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final AuditLog audit;

    StaffBook(StaffDirectory staff, SchoolRegister register, AuditLog audit) {
        this.staff = staff;
        this.register = register;
        this.audit = audit;
    }

    /** Throws {@link UserProblem} where the change does not go with what is there. */
    void check(StaffChange change) {
        switch (change.kind()) {
            case POSITION -> checkPosition(change);
            case ASSIGNMENT -> checkAssignment(change.taught());
            case POSITION_END -> {
                ensureOrder(change.held().validFrom(), change.last());
                ensureThere(staff.positions(change.person().code()).contains(change.held()));
            }
            case ASSIGNMENT_END -> {
                ensureOrder(change.taught().validFrom(), change.last());
                ensureThere(staff.assignments(change.person().code()).contains(change.taught()));
            }
            case PASSWORD, REOPENING -> {}
        }
    }

    /** Makes it true. */
    void write(StaffChange change, Acting acting) {
        check(change);
        switch (change.kind()) {
            case POSITION -> appoint(change, acting);
            case POSITION_END -> {
                staff.end(change.held(), change.last());
                audit.record(acting.event("position-ended")
                        .about(change.person().code())
                        .with("role", change.held().role())
                        .with("last", change.last()));
            }
            case ASSIGNMENT -> {
                staff.add(change.taught());
                audit.record(assignmentEvent(acting.event("assignment-added"), change.taught()));
            }
            case ASSIGNMENT_END -> {
                staff.end(change.taught(), change.last());
                audit.record(assignmentEvent(acting.event("assignment-ended"), change.taught())
                        .with("last", change.last()));
            }
            case PASSWORD, REOPENING -> throw new IllegalArgumentException("accounts are not in this book");
        }
    }

    /** Makes an event of an action in the name of those who act. */
    interface Acting {
        AuditEvent event(String action);
    }

    private void appoint(StaffChange change, Acting acting) {
        var person = change.person();
        var held = change.held();
        boolean fresh = staff.person(person.code()).isEmpty();
        if (fresh) {
            staff.add(person);
        }
        staff.add(held);
        audit.record(acting.event(fresh ? "staff-added" : "position-added")
                .about(person.code())
                .with("role", held.role())
                .with("from", held.validFrom()));
    }

    private void checkPosition(StaffChange change) {
        var held = change.held();
        Optional.ofNullable(held.validTo()).ifPresent(last -> ensureOrder(held.validFrom(), last));
        staff.person(change.person().code())
                .filter(known -> !known.fullName().equals(change.person().fullName()))
                .ifPresent(known -> {
                    throw new UserProblem(HttpStatus.CONFLICT, "administration.staff.code-taken", known.code());
                });
        if (staff.holds(held.personCode(), held.schoolCode(), held.role(), held.validFrom())) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.position.held-already");
        }
    }

    private void checkAssignment(Assignment assignment) {
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
    }

    private static AuditEvent assignmentEvent(AuditEvent event, Assignment assignment) {
        return event.about(assignment.personCode())
                .with("class", assignment.classRef().classCode())
                .with("role", assignment.role())
                .with("subject", Objects.requireNonNullElse(assignment.subjectCode(), ""));
    }

    private static boolean samePlace(Assignment one, Assignment other) {
        return one.role() == other.role()
                && (one.role() == Role.GVCN
                        || (Objects.equals(one.subjectCode(), other.subjectCode()) && one.slot() == other.slot()));
    }

    private static void ensureOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "administration.end-before-start");
        }
    }

    private static void ensureThere(boolean there) {
        if (!there) {
            throw new UserProblem(HttpStatus.GONE, "administration.line-gone");
        }
    }
}
