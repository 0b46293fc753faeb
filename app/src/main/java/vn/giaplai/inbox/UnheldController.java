package vn.giaplai.inbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.duties.Corrector;
import vn.giaplai.duties.Correctors;
import vn.giaplai.inbox.UnheldRepository.Unheld;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.SignedInPerson;

/** The page of tasks that nobody can do. */
@Controller
class UnheldController {

    private final UnheldTasks tasks;
    private final Correctors correctors;
    private final List<TaskGiving> givings;

    UnheldController(UnheldTasks tasks, Correctors correctors, List<TaskGiving> givings) {
        this.tasks = tasks;
        this.correctors = correctors;
        this.givings = List.copyOf(givings);
    }

    /**
     * A task.
     *
     * @param give where a form gives it to somebody else; null for what waits for an assignment or a position
     * @param correctors whom it may be given to
     */
    record Line(Unheld task, @Nullable String give, List<Corrector> correctors) {}

    @GetMapping("/tasks/unheld")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute(
                "lines", tasks.of(me).stream().map(task -> line(me, task)).toList());
        return "inbox/unheld";
    }

    @PostMapping("/tasks/{taskId}/free")
    String free(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, RedirectAttributes next) {
        tasks.free(me, taskId);
        next.addFlashAttribute("told", "inbox.unheld.freed");
        return "redirect:/tasks/unheld";
    }

    private Line line(SignedInPerson me, Unheld task) {
        var give = givings.stream()
                .filter(each -> task.claimedBy() == null && each.feature().equals(task.feature()))
                .filter(each -> each.element().equals(task.element()))
                .findFirst()
                .map(each -> each.address(task.caseNumber()));
        return new Line(task, give.orElse(null), give.isPresent() ? correctors(me, task) : List.of());
    }

    private List<Corrector> correctors(SignedInPerson me, Unheld task) {
        if (task.classCode() == null) {
            return List.of();
        }
        return correctors.of(
                new ClassRef(me.schoolCode(), task.schoolYear(), Objects.requireNonNull(task.classCode())));
    }
}
