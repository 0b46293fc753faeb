package vn.giaplai.appointments;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;

/** "Chờ xác nhận": what somebody entered and a second person answers. */
@Controller
class AppointmentsController {

    private static final RefusedForm.Limit LONGEST_REASON = new RefusedForm.Limit("appointments.reason", 500);

    private final Appointments appointments;
    private final WaitingLines lines;
    private final SchoolRegister schools;

    AppointmentsController(Appointments appointments, WaitingLines lines, SchoolRegister schools) {
        this.appointments = appointments;
        this.lines = lines;
        this.schools = schools;
    }

    @GetMapping("/appointments")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("batches", lines.waiting(me));
        model.addAttribute("answers", lines.answers(me));
        return "appointments/waiting";
    }

    @PostMapping("/appointments/{batch}/confirm")
    String confirm(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable UUID batch,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!reason.isBlank()) {
            return again(me, batch, "appointments.reason-and-confirmed", reason, model, response);
        }
        var passwords = appointments.confirm(batch, me);
        if (!passwords.isEmpty()) {
            model.addAttribute("school", schools.school(me.schoolCode()).orElseThrow());
            model.addAttribute("sheet", passwords);
            return "appointments/passwords";
        }
        return told(next, "appointments.confirmed");
    }

    @PostMapping("/appointments/{batch}/refuse")
    String refuse(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable UUID batch,
            @RequestParam String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            return again(me, batch, "appointments.reason-missing", reason, model, response);
        }
        var field = "reason-" + batch;
        var tooLong = RefusedForm.tooLong(field, LONGEST_REASON, Map.of(field, reason));
        if (tooLong.isPresent()) {
            return again(me, batch, tooLong.get(), model, response);
        }
        appointments.refuse(batch, reason.strip(), me);
        return told(next, "appointments.refused");
    }

    @PostMapping("/appointments/{batch}/withdraw")
    String withdraw(@AuthenticationPrincipal SignedInPerson me, @PathVariable UUID batch, RedirectAttributes next) {
        appointments.withdraw(batch, me);
        return told(next, "appointments.withdrawn");
    }

    /** The page again, for those who may answer what still waits there. */
    private String again(
            SignedInPerson me, UUID batch, String key, String reason, Model model, HttpServletResponse response) {
        var field = "reason-" + batch;
        return again(me, batch, new RefusedForm(key, field, Map.of(field, reason)), model, response);
    }

    private String again(SignedInPerson me, UUID batch, RefusedForm form, Model model, HttpServletResponse response) {
        appointments.requireAnswer(batch, me);
        form.show(model, response);
        return list(me, model);
    }

    private static String told(RedirectAttributes next, String key) {
        next.addFlashAttribute("told", key);
        return "redirect:/appointments";
    }
}
