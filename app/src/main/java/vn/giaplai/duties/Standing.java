package vn.giaplai.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody held on a day, by a position or an assignment of the own.
 *
 * @param from first day
 * @param to last day; null while it has none
 */
public record Standing(
        HeldDuty held, LocalDate from, @Nullable LocalDate to) {}
