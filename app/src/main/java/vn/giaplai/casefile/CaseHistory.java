package vn.giaplai.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.ActingBy;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.audit.RecordedEvent;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.school.Person;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.web.PageMessages;

/**
 * The ledger's events as sentences: {@code casefile.event.<action>} with {0} who, {1} about whom or what, {2} the reason,
 * {3} how many, {4} to whom it was given (key with {@code -to}).
 */
@Component
class CaseHistory {

    /** Steps that alternate for each paper (archived, issued) still count as one after the other. */
    private static final int NEAR = 3;

    private static final List<String> COUNTS = List.of("count", "documents", "papers", "signed", "pupils", "version");

    private final AuditLog audit;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final CaseRights rights;
    private final PageMessages messages;

    CaseHistory(
            AuditLog audit, StaffDirectory staff, SchoolRegister register, CaseRights rights, PageMessages messages) {
        this.audit = audit;
        this.staff = staff;
        this.register = register;
        this.rights = rights;
        this.messages = messages;
    }

    /** Sentences of a case, the latest first; what one person did forty times in a row is one sentence. */
    List<CasePage.Happening> of(String caseNumber, Place place) {
        var reader = rights.at(place, LocaleContextHolder.getLocale());
        var events = audit.ofCase(caseNumber);
        var sentences = new ArrayList<CasePage.Happening>();
        var shown = new ArrayList<AuditEvent>();
        for (int i = events.size() - 1; i >= 0; i--) {
            var recorded = events.get(i);
            int alike = alike(shown, recorded.event());
            if (alike < 0) {
                shown.add(recorded.event());
                sentences.add(new CasePage.Happening(recorded.at(), sentence(recorded), reader.of(recorded), 0));
            } else {
                sentences.set(alike, sentences.get(alike).andOneMore());
            }
        }
        return sentences;
    }

    /** Where among the sentences just before an act of the same kind by the same person stands; -1 if nowhere. */
    private static int alike(List<AuditEvent> shown, AuditEvent event) {
        for (int i = shown.size() - 1; i >= Math.max(0, shown.size() - NEAR); i--) {
            if (shown.get(i).action().equals(event.action())
                    && Objects.equals(shown.get(i).actor(), event.actor())
                    && Objects.equals(detail(shown.get(i), ActingBy.RIGHT), detail(event, ActingBy.RIGHT))
                    && Objects.equals(detail(shown.get(i), ActingBy.PRINCIPAL), detail(event, ActingBy.PRINCIPAL))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String detail(AuditEvent event, String name) {
        return event.details().get(name);
    }

    private String sentence(RecordedEvent recorded) {
        var event = recorded.event();
        var locale = LocaleContextHolder.getLocale();
        var system = messages.get("casefile.event.system", null, locale);
        var who = event.actor() == null
                ? system
                : actor(event.actor(), event.details().get(ActingBy.PRINCIPAL), locale);
        var to = event.details().get("to");
        Object[] arguments = {
            who, subject(event.subjectRef()), reason(event.details()), count(event.details()), responsible(to, locale)
        };
        var own =
                messages.find("casefile.event." + event.action() + (to == null ? "" : "-to"), arguments, null, locale);
        return own != null ? own : messages.get("casefile.event.other", arguments, locale);
    }

    /** Both names where somebody acted in another's place. */
    private String actor(PersonCode actor, @Nullable String inPlaceOf, Locale language) {
        return inPlaceOf == null
                ? name(actor)
                : messages.get(
                        "casefile.actor.in-place-of",
                        new Object[] {name(actor), name(new PersonCode(inPlaceOf))},
                        language);
    }

    private String subject(@Nullable String reference) {
        return reference == null
                ? ""
                : register.pupil(new PupilCode(reference))
                        .map(Pupil::fullName)
                        .orElseGet(() -> name(new PersonCode(reference)));
    }

    /** In words whose the correction is: of a role, or of the teacher of this subject. */
    private String responsible(@Nullable String to, Locale language) {
        if (to == null) {
            return "";
        }
        var role = switch (to) {
            case "GVCN" -> "homeroom";
            case "QT" -> "administrator";
            default -> "subject";
        };
        var subject = register.subject(to).map(Subject::name).orElse(to);
        return messages.get("casefile.responsible." + role, new Object[] {subject}, language);
    }

    private String name(PersonCode personCode) {
        return staff.person(personCode).map(Person::fullName).orElse(personCode.value());
    }

    private static String reason(Map<String, String> details) {
        return details.getOrDefault("reason", "");
    }

    private static String count(Map<String, String> details) {
        return COUNTS.stream()
                .flatMap(key -> Optional.ofNullable(details.get(key)).stream())
                .findFirst()
                .orElse("");
    }
}
