package vn.giaplai.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.TypedDay;

/** Holidays and make-up days; deadlines follow at once. */
@Controller
class CalendarController {

    private static final RefusedForm.Limit LONGEST_NOTE = new RefusedForm.Limit("administration.calendar.note", 200);

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
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Boolean working,
            @RequestParam String note,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var typed = Map.of("day", TypedDay.written(day), "working", Objects.toString(working, ""), "note", note);
        if (day == null || working == null || note.isBlank()) {
            var field = day == null ? "day" : working == null ? "working" : "note";
            new RefusedForm("administration.calendar." + field + "-missing", field, typed).show(model, response);
            return list(me, model);
        }
        var tooLong = RefusedForm.tooLong("note", LONGEST_NOTE, typed);
        if (tooLong.isPresent()) {
            tooLong.get().show(model, response);
            return list(me, model);
        }
        office.put(me, new WorkingCalendar.CalendarDay(day, working, note.strip()));
        next.addFlashAttribute("told", "administration.calendar.saved");
        return "redirect:/administration/calendar";
    }
}
