package vn.giaplai.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.appointments.StaffChange;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Account;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.UserProblem;

/**
 * Accounts of the staff: opened, reset, closed. First passwords are shown once, on a sheet to print and cut. Whoever sets
 * somebody's password can sign in as them; where the account carries an office a second person does it.
 */
@Controller
class AccountsController {

    private final Accounts accounts;
    private final Appointments appointments;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final Permissions permissions;

    AccountsController(
            Accounts accounts,
            Appointments appointments,
            StaffDirectory staff,
            SchoolRegister register,
            Permissions permissions) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.staff = staff;
        this.register = register;
        this.permissions = permissions;
    }

    @GetMapping("/administration/accounts")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        model.addAttribute("accounts", accounts.ofSchool(me.schoolCode()));
        model.addAttribute("without", without(me));
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/accounts";
    }

    /** Opens accounts for the chosen people, or by a button of its own for everybody who has none. */
    @PostMapping("/administration/accounts")
    String create(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "false") boolean all,
            Model model,
            HttpServletResponse response) {
        if (!all && person.isEmpty()) {
            new RefusedForm("administration.accounts.nobody-chosen", "without", Map.of()).show(model, response);
            return list(me, model);
        }
        var school = school(me);
        var sheet = new ArrayList<FirstPassword>();
        var proposed = new ArrayList<StaffChange>();
        for (var one : without(me)) {
            if (!all && !person.contains(one.code().value())) {
                continue;
            }
            if (appointments.carriesOffice(one.code())) {
                proposed.add(StaffChange.password(one));
            } else {
                sheet.add(accounts.createdBy(me.personCode(), one, school));
            }
        }
        appointments.enter(me.schoolCode(), proposed, me.personCode());
        model.addAttribute("proposed", proposed.size());
        return sheet(school, sheet, model);
    }

    @PostMapping("/administration/accounts/{person}/reset")
    String reset(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode person,
            Model model,
            RedirectAttributes next) {
        ensureOurs(me, person);
        if (appointments.carriesOffice(person)) {
            return proposed(me, StaffChange.password(staff.person(person).orElseThrow()), next);
        }
        return sheet(school(me), List.of(accounts.reset(person, me)), model);
    }

    @PostMapping("/administration/accounts/{person}/enable")
    String enable(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode person,
            @RequestParam boolean enabled,
            RedirectAttributes next) {
        ensureOurs(me, person);
        if (!enabled && person.equals(me.personCode())) {
            throw new UserProblem(HttpStatus.CONFLICT, "administration.account.own");
        }
        if (enabled && appointments.carriesOffice(person)) {
            return proposed(me, StaffChange.reopening(staff.person(person).orElseThrow()), next);
        }
        if (enabled) {
            accounts.enable(person, true, me);
        } else {
            appointments.close(person, me);
        }
        next.addFlashAttribute("told", enabled ? "administration.account.enabled" : "administration.account.disabled");
        return "redirect:/administration/accounts";
    }

    private String proposed(SignedInPerson me, StaffChange change, RedirectAttributes next) {
        appointments.enter(me.schoolCode(), List.of(change), me.personCode());
        next.addFlashAttribute("told", "appointments.proposed");
        return "redirect:/administration/accounts";
    }

    private String sheet(School school, List<FirstPassword> sheet, Model model) {
        model.addAttribute("school", school);
        model.addAttribute("sheet", sheet);
        return "administration/password-sheet";
    }

    private List<Person> without(SignedInPerson me) {
        var having = accounts.ofSchool(me.schoolCode()).stream()
                .map(Account::personCode)
                .collect(Collectors.toSet());
        return staff.people(me.schoolCode()).stream()
                .filter(person -> person.active() && !having.contains(person.code()))
                .toList();
    }

    private void ensureOurs(SignedInPerson me, PersonCode person) {
        permissions.demand(accounts.byPerson(person)
                .filter(account -> account.schoolCode().equals(me.schoolCode()))
                .isPresent());
    }

    private School school(SignedInPerson me) {
        return register.school(me.schoolCode()).orElseThrow();
    }
}
