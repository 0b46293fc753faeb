package vn.giaplai.appointments;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;

/**
 * One change of who holds what.
 *
 * @param person whom it concerns; somebody who is not in the staff yet enters it with the first position
 * @param position the new position, or the one that ends; null where the change is about neither
 * @param assignment the new assignment, or the one that ends; null where the change is about neither
 * @param lastDay new last day of what ends; null for anything else
 */
public record StaffChange(
        Kind kind,
        Person person,
        @Nullable Position position,
        @Nullable Assignment assignment,
        @Nullable LocalDate lastDay) {

    /** What changes. */
    public enum Kind {
        POSITION,
        POSITION_END,
        ASSIGNMENT,
        ASSIGNMENT_END,
        /** The account's first password, or a new one for a lost one. */
        PASSWORD,
        /** A closed account is opened again. */
        REOPENING
    }

    public static StaffChange appoint(Person person, Position position) {
        return new StaffChange(Kind.POSITION, person, position, null, null);
    }

    public static StaffChange end(Person person, Position position, LocalDate lastDay) {
        return new StaffChange(Kind.POSITION_END, person, position, null, lastDay);
    }

    public static StaffChange assign(Person person, Assignment assignment) {
        return new StaffChange(Kind.ASSIGNMENT, person, null, assignment, null);
    }

    public static StaffChange end(Person person, Assignment assignment, LocalDate lastDay) {
        return new StaffChange(Kind.ASSIGNMENT_END, person, null, assignment, lastDay);
    }

    public static StaffChange password(Person person) {
        return new StaffChange(Kind.PASSWORD, person, null, null, null);
    }

    public static StaffChange reopening(Person person) {
        return new StaffChange(Kind.REOPENING, person, null, null, null);
    }

    /** First day on which something is different afterwards; empty for accounts, which change when it is done. */
    Optional<LocalDate> earliest() {
        return switch (kind) {
            case POSITION -> Optional.of(held().validFrom());
            case ASSIGNMENT -> Optional.of(taught().validFrom());
            case POSITION_END -> Optional.of(earlier(held().validTo()));
            case ASSIGNMENT_END -> Optional.of(earlier(taught().validTo()));
            case PASSWORD, REOPENING -> Optional.empty();
        };
    }

    /** The position that it is about. */
    Position held() {
        return Objects.requireNonNull(position);
    }

    /** The assignment that it is about. */
    Assignment taught() {
        return Objects.requireNonNull(assignment);
    }

    /** The new last day. */
    LocalDate last() {
        return Objects.requireNonNull(lastDay);
    }

    /** What was held until a day and is now held until another differs from the day after the earlier one on. */
    private LocalDate earlier(@Nullable LocalDate before) {
        return Stream.of(last(), before == null ? last() : before)
                .min(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(1);
    }
}
