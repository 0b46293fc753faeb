/**
 * Deciding the administering board (Ban quản trị) of a school: drafted and decided by the principal, signed, sealed, archived.
 *
 * <p>The façade {@link vn.giaplai.processes.boarddecision.BoardDecisionProcess} drafts, decides and withdraws;
 * {@link vn.giaplai.processes.boarddecision.BoardRegister} is what the process wants done. Source: S002 Đ12.1, Đ17.2; S004
 * Đ6.1.
 */
@NullMarked
@NamedInterface("boarddecision")
package vn.giaplai.processes.boarddecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
