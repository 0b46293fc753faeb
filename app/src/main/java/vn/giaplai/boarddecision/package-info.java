/**
 * "Ban quản trị": the principal decides who administers the school's records, with tasks and days (S002 Đ12.1, Đ17.2; S004
 * Đ6.1), as a case of {@code processes.boarddecision}.
 *
 * <p>{@code Boards} answers the pages, {@code ProcessBoardRegister} the process, {@code BoardChecks} says why a draft cannot
 * be. That a decision gives rights, and on which days, the view of {@code duties} says alone.
 */
@ApplicationModule(
        allowedDependencies = {
            "documents",
            "duties",
            "school",
            "units",
            "audit",
            "security",
            "web",
            "processes",
            "processes::cases",
            "processes::codes",
            "processes::duties",
            "processes::boarddecision",
            "templates::house",
            "templates::board-decision"
        })
@NullMarked
package vn.giaplai.boarddecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
