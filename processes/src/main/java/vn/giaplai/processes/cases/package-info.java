/**
 * The one book of cases: every run of every process, what it is about, why and by whom it began, who is in it and who
 * left it for a case of their own.
 *
 * <p>Everybody reads it as {@link vn.giaplai.processes.cases.Cases}; processes write it as
 * {@link vn.giaplai.processes.cases.CaseBook}. It knows no process: their names and the words of their causes are data.
 */
@NullMarked
@NamedInterface("cases")
package vn.giaplai.processes.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
