package vn.giaplai.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.Texts;
import vn.giaplai.web.UserProblem;

/** People of the school, what they are and what they teach, each with its first and last day. */
@Controller
class StaffController {

    private final Office office;
    private final Appointments appointments;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final KeyCustody keys;
    private final Permissions permissions;
    private final SchoolTime time;

    StaffController(
            Office office,
            Appointments appointments,
            StaffDirectory staff,
            SchoolRegister register,
            KeyCustody keys,
            Permissions permissions,
            SchoolTime time) {
        this.office = office;
        this.appointments = appointments;
        this.staff = staff;
        this.register = register;
        this.keys = keys;
        this.permissions = permissions;
        this.time = time;
    }

    @GetMapping("/administration/staff")
    String list(@AuthenticationPrincipal SignedInPerson me, Model model) {
        var today = time.today();
        model.addAttribute(
                "lines",
                staff.people(me.schoolCode()).stream()
                        .map(person -> new Line(
                                person,
                                staff.positions(person.code()).stream()
                                        .filter(held -> held.holdsOn(today))
                                        .map(Position::title)
                                        .distinct()
                                        .toList(),
                                (int) staff.assignments(person.code()).stream()
                                        .filter(held -> held.holdsOn(today))
                                        .count()))
                        .toList());
        model.addAttribute("waiting", appointments.waiting(me.schoolCode()));
        model.addAttribute("roles", Role.positions());
        model.addAttribute("today", today);
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        return "administration/staff";
    }

    @PostMapping("/administration/staff")
    String add(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam String code,
            @RequestParam String fullName,
            @RequestParam(required = false) @Nullable LocalDate birthDate,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var name = Texts.clean(fullName);
        if (StaffForms.isWrong(code)
                || name.isEmpty()
                || StaffForms.isTooLong(fullName)
                || role == null
                || !Role.positions().contains(role)
                || title.isBlank()
                || StaffForms.isTooLong(title)
                || from == null) {
            StaffForms.person(code, fullName, birthDate, role, title, from).show(model, response);
            return list(me, model);
        }
        if (staff.person(new PersonCode(code)).isPresent()) {
            StaffForms.taken(code, fullName, birthDate, role, title, from).show(model, response);
            return list(me, model);
        }
        boolean waits = office.employ(
                me,
                new Person(new PersonCode(code), Printable.demand("administration.full-name", name), birthDate, true),
                new Position(new PersonCode(code), me.schoolCode(), role, printed(title), from, null));
        next.addFlashAttribute("told", waits ? "appointments.proposed" : "administration.staff.added");
        return "redirect:/administration/staff" + (waits ? "" : "/" + code);
    }

    @GetMapping("/administration/staff/{code}")
    String person(@AuthenticationPrincipal SignedInPerson me, @PathVariable PersonCode code, Model model) {
        var year = year(me);
        model.addAttribute("person", ours(me, code));
        model.addAttribute("positions", staff.positions(code));
        model.addAttribute("assignments", staff.assignments(code));
        model.addAttribute("roles", Role.positions());
        model.addAttribute("year", year.code());
        model.addAttribute(
                "classes",
                register.classes(me.schoolCode(), year.code()).stream()
                        .map(SchoolClass::ref)
                        .map(ClassRef::classCode)
                        .toList());
        model.addAttribute("subjects", register.subjects());
        model.addAttribute("today", time.today());
        model.addAttribute("key", keys.find(code).orElse(null));
        model.addAttribute("acts", permissions.isAny(me, Role.QT));
        model.addAttribute("inOffice", appointments.carriesOffice(code));
        return "administration/person";
    }

    @PostMapping("/administration/staff/{code}/position")
    String appoint(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode code,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ours(me, code);
        if (role == null
                || !Role.positions().contains(role)
                || title.isBlank()
                || StaffForms.isTooLong(title)
                || from == null) {
            StaffForms.position(role, title, from).show(model, response);
            return person(me, code, model);
        }
        return saved(
                code, office.appoint(me, new Position(code, me.schoolCode(), role, printed(title), from, null)), next);
    }

    @PostMapping("/administration/staff/{code}/position/end")
    String endPosition(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode code,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable LocalDate last,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ours(me, code);
        if (last == null) {
            return lastDayMissing(me, code, "position-last-" + number, model, response);
        }
        return saved(code, office.end(me, chosen(staff.positions(code), number), last), next);
    }

    @PostMapping("/administration/staff/{code}/assignment")
    String assign(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode code,
            @RequestParam String classCode,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "1") int slot,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ours(me, code);
        if (classCode.isBlank() || subject.isBlank() || from == null) {
            StaffForms.assignment(classCode, subject, slot, from).show(model, response);
            return person(me, code, model);
        }
        boolean homeroom = StaffForms.HOMEROOM.equals(subject);
        if (slot < 1
                || slot > 3
                || (homeroom ? slot > 1 : register.subject(subject).isEmpty())) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "administration.assignment.incomplete");
        }
        var where = new ClassRef(me.schoolCode(), year(me).code(), classCode);
        boolean waits = office.assign(
                me,
                homeroom
                        ? new Assignment(code, where, Role.GVCN, null, 1, from, null)
                        : new Assignment(code, where, Role.GVBM, subject, slot, from, null));
        return saved(code, waits, next);
    }

    @PostMapping("/administration/staff/{code}/assignment/end")
    String endAssignment(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable PersonCode code,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable LocalDate last,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ours(me, code);
        if (last == null) {
            return lastDayMissing(me, code, "assignment-last-" + number, model, response);
        }
        return saved(code, office.end(me, chosen(staff.assignments(code), number), last), next);
    }

    @PostMapping("/administration/staff/{code}/key/retire")
    String retireKey(
            @AuthenticationPrincipal SignedInPerson me, @PathVariable PersonCode code, RedirectAttributes next) {
        ours(me, code);
        office.retireKey(me, code);
        next.addFlashAttribute("told", "administration.key.retired");
        return "redirect:/administration/staff/" + code;
    }

    private String lastDayMissing(
            SignedInPerson me, PersonCode code, String field, Model model, HttpServletResponse response) {
        new RefusedForm("administration.last-day-missing", field, Map.of()).show(model, response);
        return person(me, code, model);
    }

    private static String printed(String title) {
        return Printable.demand("administration.position-title", title.strip());
    }

    private static String saved(PersonCode code, boolean waits, RedirectAttributes next) {
        next.addFlashAttribute("told", waits ? "appointments.proposed" : "administration.saved");
        return "redirect:/administration/staff/" + code;
    }

    private static <T> T chosen(List<T> lines, int number) {
        if (number < 0 || number >= lines.size()) {
            throw new UserProblem(HttpStatus.GONE, "administration.line-gone");
        }
        return lines.get(number);
    }

    private Person ours(SignedInPerson me, PersonCode code) {
        permissions.demand(staff.positions(code).stream()
                .anyMatch(held -> held.schoolCode().equals(me.schoolCode())));
        return staff.person(code).orElseThrow();
    }

    private SchoolYear year(SignedInPerson me) {
        return register.years(me.schoolCode()).stream()
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "administration.no-year"));
    }

    /** A person with the positions and the number of assignments of today. */
    record Line(Person person, List<String> titles, int assignments) {}
}
