/**
 * The paper of thành lập Ban quản trị: the decision that names the members of a school's administering board, their tasks and
 * days.
 *
 * <p>A record says what the paper says, the template beside it how it looks (NĐ 30/2020/NĐ-CP, phụ lục I, III).
 */
@NullMarked
@NamedInterface("board-decision")
package vn.giaplai.templates.boarddecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
