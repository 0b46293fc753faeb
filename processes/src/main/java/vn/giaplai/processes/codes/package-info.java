/** Codes of people, pupils and schools, each a type of its own, known on every floor. */
@NullMarked
@NamedInterface("codes")
package vn.giaplai.processes.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
