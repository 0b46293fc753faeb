package vn.giaplai.units;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** Something does not fit into the tree; nothing was written. */
public final class UnitRefused extends RuntimeException {

    /** Why, each under the name that the database gives it. */
    public enum Reason {
        CODE_USED("org_unit_pk"),
        /** The unit is no more, or will end on a day that is fixed. */
        ENDED("org_unit_ended"),
        NAME_TOO_EARLY("org_unit_name_order"),
        MOVE_TOO_EARLY("org_unit_parent_order"),
        LEVEL_OF_SCHOOL("org_unit_name_level_of_school"),
        PARENT_ENDED("org_unit_parent_ended"),
        PARENT_LATER("org_unit_parent_later"),
        PARENT_SCHOOL("org_unit_parent_school"),
        CYCLE("org_unit_parent_cycle"),
        END_TOO_EARLY("org_unit_end_order"),
        HEIR_ITSELF("org_unit_end_other"),
        HEIR_ENDED("org_unit_end_heir_ended"),
        HEIR_LATER("org_unit_end_heir_later"),
        NOT_EMPTY("org_unit_end_not_empty"),
        ENDED_BEFORE("org_unit_end_pk"),
        UNKNOWN("_fk");

        private final String constraint;

        Reason(String constraint) {
            this.constraint = constraint;
        }

        /** {@code parent-itself}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Reason> of(DataIntegrityViolationException refusal) {
            var told = String.valueOf(refusal.getMostSpecificCause().getMessage());
            return Arrays.stream(values())
                    .filter(each -> told.contains(each.constraint))
                    .findFirst();
        }
    }

    private final Reason reason;

    UnitRefused(Reason reason, Throwable cause) {
        super(reason.word(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
