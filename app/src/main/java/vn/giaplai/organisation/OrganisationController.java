package vn.giaplai.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.units.Ownership;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.Unit;
import vn.giaplai.units.UnitKind;
import vn.giaplai.units.UnitRefused;
import vn.giaplai.units.Units;
import vn.giaplai.web.RefusedForm;

/** "Đơn vị": the tree, a unit with its history, and the forms of the superior's administrator. */
@Controller
class OrganisationController {

    private final Organisation organisation;
    private final OrganisationPage page;
    private final Units units;
    private final Permissions permissions;

    OrganisationController(Organisation organisation, OrganisationPage page, Units units, Permissions permissions) {
        this.organisation = organisation;
        this.page = page;
        this.units = units;
        this.permissions = permissions;
    }

    @GetMapping("/organisation")
    String tree(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("nodes", page.tree(me));
        model.addAttribute("acts", organisation.administers(me));
        choices(me, model);
        return "organisation/organisation";
    }

    @GetMapping("/organisation/units/{code}")
    String unit(@AuthenticationPrincipal SignedInPerson me, @PathVariable String code, Model model) {
        var unit = seen(me, code);
        model.addAttribute("unit", unit);
        model.addAttribute("now", unit.namingOn(page.today()));
        model.addAttribute("over", unit.isOverOn(page.today()));
        model.addAttribute("names", page.names(unit));
        model.addAttribute("people", page.inOffice(unit.code()));
        model.addAttribute("acts", unit.ending() == null && organisation.changes(me, unit.code()));
        choices(me, model);
        return "organisation/unit";
    }

    private void choices(SignedInPerson me, Model model) {
        var living = organisation.administers(me) ? page.living(me) : List.<Unit>of();
        model.addAttribute("living", living);
        model.addAttribute(
                "parents", living.stream().filter(each -> !each.isSchool()).toList());
        model.addAttribute("kinds", List.of(UnitKind.SCHOOL, UnitKind.COMMUNE, UnitKind.DISTRICT));
        model.addAttribute("levels", SchoolLevel.values());
        model.addAttribute("ownerships", Ownership.values());
        model.addAttribute("today", page.today());
    }

    @PostMapping("/organisation/units")
    String found(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        permissions.demand(organisation.administers(me));
        var form = UnitForm.of("new", sent);
        var wrong = form.newUnitIsWrong(organisation.below(me))
                .or(() -> refusal(form, () -> organisation.found(me, form.newUnit())));
        if (wrong.isPresent()) {
            wrong.get().show(model, response);
            return tree(me, model);
        }
        next.addFlashAttribute("told", "organisation.founded");
        return "redirect:/organisation";
    }

    @PostMapping("/organisation/units/{code}/name")
    String rename(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var unit = changed(me, code);
        var form = UnitForm.of("name", sent);
        return done(
                me,
                code,
                model,
                response,
                next,
                () -> form.namingIsWrong(unit.kind())
                        .or(() -> refusal(form, () -> organisation.rename(me, unit.code(), form.naming()))));
    }

    @PostMapping("/organisation/units/{code}/parent")
    String move(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var unit = changed(me, code);
        var form = UnitForm.of("parent", sent);
        return done(
                me,
                code,
                model,
                response,
                next,
                () -> form.standingIsWrong(organisation.below(me))
                        .or(() -> refusal(form, () -> organisation.move(me, unit.code(), form.standing()))));
    }

    @PostMapping("/organisation/units/{code}/end")
    String end(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var unit = changed(me, code);
        var form = UnitForm.of("end", sent);
        return done(
                me,
                code,
                model,
                response,
                next,
                () -> form.endingIsWrong(organisation.below(me))
                        .or(() -> refusal(form, () -> organisation.end(me, unit.code(), form.ending()))));
    }

    private String done(
            SignedInPerson me,
            String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Supplier<Optional<RefusedForm>> change) {
        var wrong = change.get();
        if (wrong.isPresent()) {
            wrong.get().show(model, response);
            model.addAttribute("form", wrong.get().field().split("-", 2)[0]);
            return unit(me, code, model);
        }
        next.addFlashAttribute("told", "organisation.changed");
        next.addAttribute("code", code);
        return "redirect:/organisation/units/{code}";
    }

    private static Optional<RefusedForm> refusal(UnitForm form, Runnable change) {
        try {
            change.run();
            return Optional.empty();
        } catch (UnitRefused refused) {
            return Optional.of(form.refused(refused.reason().word(), fieldOf(refused.reason())));
        }
    }

    private static String fieldOf(UnitRefused.Reason reason) {
        return switch (reason) {
            case CODE_USED -> "code";
            case LEVEL_OF_SCHOOL -> "level";
            case ENDED, NAME_TOO_EARLY, MOVE_TOO_EARLY -> "from";
            case PARENT_ENDED, PARENT_LATER, PARENT_SCHOOL, CYCLE, UNKNOWN -> "parent";
            case END_TOO_EARLY, NOT_EMPTY, ENDED_BEFORE -> "last";
            case HEIR_ITSELF, HEIR_ENDED, HEIR_LATER -> "keeper";
        };
    }

    private Unit seen(SignedInPerson me, String code) {
        var unit = Optional.of(code).filter(typed -> !typed.isBlank()).map(UnitCode::new);
        permissions.demand(unit.filter(asked -> organisation.sees(me, asked)).isPresent());
        return units.unit(unit.orElseThrow()).orElseThrow();
    }

    private Unit changed(SignedInPerson me, String code) {
        permissions.demand(!code.isBlank() && organisation.changes(me, new UnitCode(code)));
        return units.unit(new UnitCode(code)).orElseThrow();
    }
}
