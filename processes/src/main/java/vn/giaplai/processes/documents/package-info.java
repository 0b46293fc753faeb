/**
 * What a process wants done with papers: signed in rounds, lifted to the long-term level, archived.
 *
 * <p>All ports; the process knows a paper by its case only, never its bytes. Outcomes are values: what was refused is
 * returned with its reason, because an exception through a transaction would undo the work on all other papers.
 */
@NullMarked
@NamedInterface("documents")
package vn.giaplai.processes.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
