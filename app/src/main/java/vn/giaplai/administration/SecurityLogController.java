package vn.giaplai.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.audit.SecurityTrail;
import vn.giaplai.audit.SecurityTrail.Line;
import vn.giaplai.audit.SecurityTrail.Question;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** Who came in, who was refused, who changed accounts, positions and keys, who looked at papers: for the board and the principal. */
@Controller
class SecurityLogController {

    static final int PAGE = 50;

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2100-01-01T00:00:00Z");

    private final SecurityTrail trail;
    private final StaffDirectory staff;

    SecurityLogController(SecurityTrail trail, StaffDirectory staff) {
        this.trail = trail;
        this.staff = staff;
    }

    @GetMapping("/administration/security")
    String page(
            @AuthenticationPrincipal SignedInPerson me,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var people = staff.people(me.schoolCode());
        var typed = TypedDay.read(day);
        boolean unreadable = !day.isBlank() && typed.isEmpty();
        var chosen =
                people.stream().filter(one -> one.code().value().equals(person)).findFirst();
        var lines = unreadable
                ? List.<Line>of()
                : trail.lines(question(me, people, chosen, typed, LogTopic.read(topic), after), PAGE + 1);
        model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
        model.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).place() : null);
        model.addAttribute("names", names(people));
        model.addAttribute("people", people);
        model.addAttribute("person", chosen.map(one -> one.code().value()).orElse(""));
        model.addAttribute("day", day);
        model.addAttribute("unreadable", unreadable);
        model.addAttribute("topics", LogTopic.values());
        model.addAttribute("topic", LogTopic.read(topic).map(LogTopic::name).orElse(""));
        model.addAttribute("later", !after.isEmpty());
        return "administration/security-log";
    }

    private static Question question(
            SignedInPerson me,
            List<Person> people,
            Optional<Person> person,
            Optional<LocalDate> day,
            Optional<LogTopic> topic,
            String after) {
        var known =
                new java.util.ArrayList<Code>(people.stream().map(Person::code).toList());
        known.add(me.schoolCode());
        return new Question(
                known,
                topic.map(LogTopic::actions).orElse(LogTopic.EVERYTHING_BUT_LOOKS),
                person.map(Person::code).orElse(null),
                day.map(SecurityLogController::midnight).orElse(EVER),
                day.map(first -> midnight(first.plusDays(1))).orElse(NEVER),
                after);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SchoolTime.ZONE).toInstant();
    }

    private static Map<PersonCode, String> names(List<Person> people) {
        var names = new HashMap<PersonCode, String>();
        people.forEach(person -> names.put(person.code(), person.fullName()));
        return names;
    }
}
