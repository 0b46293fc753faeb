package vn.giaplai.boarddecision;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;

/** "Ban quản trị": everybody in the school sees who administers and by what; the principal takes a draft back, sets the number. */
@Controller
class BoardController {

    private static final int LONGEST_REASON = 500;

    private final Boards boards;
    private final BoardView view;
    private final Permissions permissions;

    BoardController(Boards boards, BoardView view, Permissions permissions) {
        this.boards = boards;
        this.view = view;
        this.permissions = permissions;
    }

    @GetMapping("/board-decision")
    String board(@AuthenticationPrincipal SignedInPerson me, Model model) {
        view.showBoard(me, permissions.isAny(me, Role.HT), model);
        return "boarddecision/board";
    }

    @PostMapping("/board-decision/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam @Size(min = 1, max = 100) String caseNumber,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        permissions.demand(permissions.isAny(me, Role.HT));
        var typed = Map.of("reason", reason);
        var refusal = reason.isBlank()
                ? Optional.of(new RefusedForm("board-decision.withdraw.no-reason", "reason", typed))
                : RefusedForm.tooLong("reason", new Limit("board-decision.withdraw.reason", LONGEST_REASON), typed);
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return board(me, model);
        }
        boards.withdraw(me.schoolCode(), new CaseNumber(caseNumber), reason.strip(), me.personCode());
        next.addFlashAttribute("told", "board-decision.withdrawn");
        return "redirect:/board-decision";
    }

    @PostMapping("/board-decision/rule")
    String rule(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String fewest,
            @RequestParam String most,
            @RequestParam String source,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        permissions.demand(permissions.isAny(me, Role.HT));
        var form = new RuleForm(fewest, most, source);
        var refusal = form.refusal();
        if (refusal.isPresent()) {
            refusal.get().show(model, response);
            return board(me, model);
        }
        boards.setRule(me.schoolCode(), form.rule(), me.personCode());
        next.addFlashAttribute("told", "board-decision.rule.saved");
        return "redirect:/board-decision";
    }
}
