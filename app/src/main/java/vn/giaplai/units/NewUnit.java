package vn.giaplai.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.UnitCode;

/**
 * A unit that is entered for the first time; see {@link Unit}.
 *
 * @param level of a school; null for other units
 * @param ownership of a school; null for other units
 * @param parent null for the root of a tree
 */
public record NewUnit(
        UnitCode code,
        UnitKind kind,
        LocalDate since,
        String name,
        @Nullable SchoolLevel level,
        @Nullable Ownership ownership,
        @Nullable UnitCode parent) {

    Unit.Naming naming() {
        return new Unit.Naming(since, name, level, ownership);
    }

    Unit.Standing standing() {
        return new Unit.Standing(since, parent);
    }
}
