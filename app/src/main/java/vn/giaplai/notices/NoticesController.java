package vn.giaplai.notices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** "Thông báo": what the bell rings for, newest first. */
@Controller
class NoticesController {

    private final NoticeBook notices;
    private final NoticeSentences sentences;
    private final vn.giaplai.security.Notices accounts;

    NoticesController(NoticeBook notices, NoticeSentences sentences, vn.giaplai.security.Notices accounts) {
        this.notices = notices;
        this.sentences = sentences;
        this.accounts = accounts;
    }

    /** A line of the page. */
    record Line(long id, String sentence, Instant at, boolean unread) {}

    @GetMapping("/notices")
    String list(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Locale language,
            Model model) {
        var found = notices.of(me.personCode(), before);
        var shown = found.subList(0, Math.min(found.size(), NoticeBook.PAGE));
        model.addAttribute("lines", lines(shown, language));
        model.addAttribute(
                "older",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        model.addAttribute("later", before != Long.MAX_VALUE);
        model.addAttribute("newest", shown.isEmpty() ? 0 : shown.get(0).id());
        model.addAttribute("unread", notices.unread(me.personCode()));
        model.addAttribute("accounts", accounts.count(me));
        return "notices/notices";
    }

    @PostMapping("/notices/{id}/open")
    String open(@AuthenticationPrincipal SignedInPerson me, @PathVariable long id) {
        return "redirect:"
                + notices.read(me.personCode(), id)
                        .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "notices.unknown"));
    }

    @PostMapping("/notices/read")
    String readAll(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "0") long newest,
            RedirectAttributes next) {
        notices.readAll(me.personCode(), newest);
        next.addFlashAttribute("told", "notices.all-read");
        return "redirect:/notices";
    }

    private List<Line> lines(List<Notice> shown, Locale language) {
        var said = sentences.of(shown, language).iterator();
        return shown.stream()
                .map(each -> new Line(each.id(), said.next(), each.at(), each.unread()))
                .toList();
    }
}
