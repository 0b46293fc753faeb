package vn.giaplai.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.audit.RecordedEvent;
import vn.giaplai.school.Person;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;

/**
 * The ledger's events as sentences: {@code casefile.event.<action>} with {0} who, {1} about whom or what, {2} the reason,
 * {3} how many.
 */
@Component
class CaseHistory {

    private static final List<String> COUNTS = List.of("count", "documents", "papers", "signed", "pupils", "version");

    private final AuditLog audit;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final MessageSource messages;

    CaseHistory(AuditLog audit, StaffDirectory staff, SchoolRegister register, MessageSource messages) {
        this.audit = audit;
        this.staff = staff;
        this.register = register;
        this.messages = messages;
    }

    /** Sentences of a case, the latest first. */
    List<CasePage.Happening> of(String caseNumber) {
        var events = audit.ofCase(caseNumber);
        var sentences = new java.util.ArrayList<CasePage.Happening>();
        for (int i = events.size() - 1; i >= 0; i--) {
            sentences.add(new CasePage.Happening(events.get(i).at(), sentence(events.get(i))));
        }
        return sentences;
    }

    private String sentence(RecordedEvent recorded) {
        var event = recorded.event();
        var locale = LocaleContextHolder.getLocale();
        var system = messages.getMessage("casefile.event.system", null, locale);
        var who = event.actor() == null ? system : name(event.actor());
        Object[] arguments = {who, subject(event.subjectRef()), reason(event.details()), count(event.details())};
        var own = messages.getMessage("casefile.event." + event.action(), arguments, null, locale);
        return own != null
                ? own
                : messages.getMessage("casefile.event.other", new Object[] {who, event.action()}, locale);
    }

    private String subject(@Nullable String reference) {
        return reference == null
                ? ""
                : register.pupil(reference).map(Pupil::fullName).orElseGet(() -> name(reference));
    }

    private String name(String personCode) {
        return staff.person(personCode).map(Person::fullName).orElse(personCode);
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
