package vn.giaplai.administration;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.Role;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Holidays and make-up days; deadlines follow at once. */
@Controller
class CalendarController {

    private final Office office;
    private final WorkingCalendar calendar;
    private final Permissions permissions;

    CalendarController(Office office, WorkingCalendar calendar, Permissions permissions) {
        this.office = office;
        this.calendar = calendar;
        this.permissions = permissions;
    }

    @GetMapping("/administration/calendar")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("days", calendar.exceptions());
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/calendar";
    }

    @PostMapping("/administration/calendar")
    String put(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam LocalDate day,
            @RequestParam boolean working,
            @RequestParam @Size(max = 200) String note,
            RedirectAttributes next) {
        if (note.isBlank()) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "administration.calendar.note-missing");
        }
        office.put(me, new WorkingCalendar.CalendarDay(day, working, note.strip()));
        next.addFlashAttribute("told", "administration.calendar.saved");
        return "redirect:/administration/calendar";
    }
}
