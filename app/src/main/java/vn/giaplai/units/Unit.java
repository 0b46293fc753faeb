package vn.giaplai.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.UnitCode;

/**
 * A unit and its history.
 *
 * @param since first day
 * @param names the earliest first; never empty
 * @param parents the earliest first; never empty
 */
public record Unit(
        UnitCode code,
        UnitKind kind,
        LocalDate since,
        List<Naming> names,
        List<Standing> parents,
        @Nullable Ending ending) {

    /**
     * What it is called and is from that day.
     *
     * @param level of a school; null for other units
     * @param ownership of a school; null for other units
     */
    public record Naming(
            LocalDate from,
            String name,
            @Nullable SchoolLevel level,
            @Nullable Ownership ownership) {}

    /** Under whom it stands from that day; null for nobody. */
    public record Standing(LocalDate from, @Nullable UnitCode parent) {}

    /**
     * How it ended.
     *
     * @param successor of one that was merged; null for one that was closed
     * @param keeper who keeps the archive
     * @param basis number and day of the decision
     */
    public record Ending(LocalDate lastDay, @Nullable UnitCode successor, UnitCode keeper, String basis) {

        public boolean isMerger() {
            return successor != null;
        }
    }

    public Unit {
        names = List.copyOf(names);
        parents = List.copyOf(parents);
    }

    /** What it is called on a day; the first name for days before. */
    public Naming namingOn(LocalDate day) {
        return names.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(names.get(0));
    }

    /** Under whom it stands on a day; of one that is no more: stood last. */
    public Optional<UnitCode> parentOn(LocalDate day) {
        return parents.stream()
                .filter(each -> !each.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Standing::parent);
    }

    /** Whether its last day is over. */
    public boolean isOverOn(LocalDate day) {
        return ending != null && day.isAfter(ending.lastDay());
    }

    public boolean isSchool() {
        return kind == UnitKind.SCHOOL;
    }
}
