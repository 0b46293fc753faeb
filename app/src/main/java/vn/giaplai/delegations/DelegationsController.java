package vn.giaplai.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.SchoolTime;

/** "Thay khi vắng": who stands in for the principal now, soon and before; the principal names and revokes. */
@Controller
class DelegationsController {

    private final Delegations delegations;
    private final DelegationPage page;
    private final Clashes clashes;
    private final Permissions permissions;
    private final SchoolTime time;

    DelegationsController(
            Delegations delegations, DelegationPage page, Clashes clashes, Permissions permissions, SchoolTime time) {
        this.delegations = delegations;
        this.page = page;
        this.clashes = clashes;
        this.permissions = permissions;
        this.time = time;
    }

    @GetMapping("/delegations")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("lines", page.lines(me.schoolCode()));
        model.addAttribute("acts", acts(me));
        model.addAttribute("deputies", page.deputies(me.schoolCode()));
        model.addAttribute("features", delegations.features());
        model.addAttribute("today", time.today());
        return "delegations/delegations";
    }

    @PostMapping("/delegations")
    String make(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable List<String> feature,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String known,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        permissions.demand(acts(me));
        var form = DelegationForm.of(deputy, from, to, feature, basis, known.equals(deputy));
        var tooLong = form.tooLong();
        if (tooLong.isPresent()) {
            return again(me, form, tooLong.get(), model, response);
        }
        var incomplete = form.incomplete();
        if (incomplete.isPresent()) {
            return again(me, form, form.refused(incomplete.get()), model, response);
        }
        var wanted = form.by(me.personCode());
        var refusal = delegations.refusal(me.schoolCode(), wanted);
        if (refusal.isPresent()) {
            return again(me, form, form.refused(refusal.get()), model, response);
        }
        var found = clashes.of(wanted.deputy(), me.schoolCode());
        if (!found.isEmpty() && !form.known()) {
            model.addAttribute("clashes", found);
            model.addAttribute("clashing", page.name(wanted.deputy()));
            model.addAttribute("clashingCode", wanted.deputy());
            return again(me, form, form.refused(Refusal.CLASHES), model, response);
        }
        delegations.make(me.schoolCode(), wanted);
        next.addFlashAttribute(
                "told", wanted.from().isAfter(time.today()) ? "delegations.made-for-later" : "delegations.made");
        next.addFlashAttribute("toldDay", time.day(wanted.from()));
        return "redirect:/delegations";
    }

    @PostMapping("/delegations/{id}/revoke")
    String revoke(@AuthenticationPrincipal SignedInPerson me, @PathVariable long id, RedirectAttributes next) {
        permissions.demand(acts(me));
        delegations.revoke(id, me.schoolCode(), me.personCode());
        next.addFlashAttribute("told", "delegations.revoked");
        return "redirect:/delegations";
    }

    private String again(
            SignedInPerson me, DelegationForm form, RefusedForm refused, Model model, HttpServletResponse response) {
        refused.show(model, response);
        model.addAttribute("chosen", form.features());
        return list(me, model);
    }

    /** By a position: what is held in another's place is not passed on. */
    private boolean acts(SignedInPerson me) {
        return permissions.isAny(me, Role.HT);
    }
}
