/**
 * What marks amount to: averages, learning results, conduct of the year, the decision of the year's end, with reasons.
 *
 * <p>Rule sets are versioned data: a registry chooses one by school year, level and grade, and every result names it. The
 * tables are DMN files beside these classes, run by the engine's stand-alone DMN engine, so no row is written per pupil;
 * the arithmetic is exact {@code BigDecimal}. Open points of the circulars are named parameters with defaults.
 */
@NullMarked
@NamedInterface("assessment")
package vn.giaplai.processes.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
