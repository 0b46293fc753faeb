package vn.giaplai.inbox;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Notices;
import vn.giaplai.security.SignedInPerson;

/** The first page of everybody: what waits, for whom, until when. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final ReportedTasks reported;
    private final Answering answering;
    private final Elsewhere elsewhere;
    private final Notices notices;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            ReportedTasks reported,
            Answering answering,
            Elsewhere elsewhere,
            Notices notices,
            Clock clock) {
        this.inbox = inbox;
        this.reported = reported;
        this.answering = answering;
        this.elsewhere = elsewhere;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping({"/", "/inbox"})
    String inbox(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var counts = inbox.counts(me, search);
        int free = inbox.free(me, search);
        var chosen = tab.isEmpty() ? first(counts, free) : InboxTab.ofKey(tab);
        model.addAttribute("me", me);
        model.addAttribute("tab", chosen.key());
        model.addAttribute(
                "tabs",
                counts.entrySet().stream()
                        .map(entry -> new Tab(entry.getKey().key(), entry.getValue()))
                        .toList());
        model.addAttribute("ofGroup", free);
        model.addAttribute("search", search);
        model.addAttribute("most", Inbox.MOST);
        model.addAttribute("elsewhere", elsewhere.of(me));
        model.addAttribute("notices", notices.of(me));
        model.addAttribute("noticed", notices.count(me));
        model.addAttribute("noticesStay", notices.stayUntil(me).orElse(null));
        model.addAttribute("now", clock.instant());
        model.addAttribute("heads", heads(me));
        model.addAttribute("standIns", inbox.standIns(me));
        model.addAttribute(
                "page",
                chosen == InboxTab.REPORTED ? reported.page(me, search, after) : inbox.page(me, chosen, search, after));
        return "inbox/inbox";
    }

    /** Who hears of late tasks, by the name of their role. */
    private Map<String, Role> heads(SignedInPerson me) {
        return answering.heads(me.schoolCode()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    @PostMapping("/inbox/notices/seen")
    String seen(@AuthenticationPrincipal SignedInPerson me, @RequestParam @Size(max = Notices.PAGE) List<Long> notice) {
        notices.seen(me, notice.stream().filter(Objects::nonNull).toList());
        return "redirect:/inbox";
    }

    @GetMapping("/tasks/{taskId}")
    String task(@PathVariable String taskId) {
        return "redirect:" + inbox.address(taskId);
    }

    /** What waits for this person alone; when that is done, what waits for the group and nobody has taken. */
    private static InboxTab first(Map<InboxTab, Integer> counts, int free) {
        return counts.getOrDefault(InboxTab.MINE, 0) == 0 && free > 0 ? InboxTab.GROUP : InboxTab.MINE;
    }

    /** A tab with its bounded count. */
    record Tab(String key, int count) {}
}
