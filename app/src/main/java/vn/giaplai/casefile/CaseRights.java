package vn.giaplai.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.ActingBy;
import vn.giaplai.audit.RecordedEvent;
import vn.giaplai.delegations.Mandates;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.Standing;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.web.PageMessages;
import vn.giaplai.web.SchoolTime;

/**
 * By what right each act of a case was done: the position, assignment or decision that gave it on that day, read anew from
 * where those stand.
 */
@Component
class CaseRights {

    private final HeldDuties duties;
    private final Mandates mandates;
    private final SchoolTime time;
    private final PageMessages messages;

    CaseRights(HeldDuties duties, Mandates mandates, SchoolTime time, PageMessages messages) {
        this.duties = duties;
        this.mandates = mandates;
        this.time = time;
        this.messages = messages;
    }

    /** Asked about the acts of one case, which few people do on few days. */
    Reader at(Place place, Locale language) {
        return new Reader(place, language);
    }

    /** Reads each person's standing of a day once. */
    final class Reader {

        private final Place place;
        private final Locale language;
        private final Map<List<Object>, List<Standing>> known = new HashMap<>();

        private Reader(Place place, Locale language) {
            this.place = place;
            this.language = language;
        }

        /** The right in words; null for what the system did by itself. */
        @Nullable String of(RecordedEvent recorded) {
            var event = recorded.event();
            var actor = event.actor();
            if (actor == null) {
                return null;
            }
            var delegation = event.details().get(ActingBy.DELEGATION);
            return delegation == null
                    ? own(
                            actor,
                            LocalDate.ofInstant(recorded.at(), SchoolTime.ZONE),
                            event.details().get(ActingBy.RIGHT))
                    : inPlace(Long.parseLong(delegation));
        }

        private String own(PersonCode actor, LocalDate day, @Nullable String right) {
            var held = known.computeIfAbsent(List.of(actor, day), asked -> duties.standings(actor, day)).stream()
                    .filter(each -> right == null
                            ? each.held().covers(each.held().role(), place)
                            : right.equals(each.held().right()))
                    .map(this::words)
                    .distinct()
                    .toList();
            return held.isEmpty() ? messages.get("casefile.right.none", null, language) : String.join("; ", held);
        }

        private String words(Standing standing) {
            var held = standing.held();
            var name = messages.get(
                    "casefile.right." + held.office(),
                    new Object[] {
                        Objects.requireNonNullElse(held.subject(), ""),
                        Objects.requireNonNullElse(held.place().classCode(), "")
                    },
                    language);
            return standing.to() == null
                    ? messages.get("casefile.right.since", new Object[] {name, time.day(standing.from())}, language)
                    : messages.get(
                            "casefile.right.period",
                            new Object[] {name, time.day(standing.from()), time.day(standing.to())},
                            language);
        }

        private String inPlace(long delegation) {
            return mandates.find(delegation)
                    .map(found -> messages.get(
                            "casefile.right.in-place-of",
                            new Object[] {found.principal(), time.day(found.from()), time.day(found.to()), found.basis()
                            },
                            language))
                    .orElseGet(() -> messages.get("casefile.right.none", null, language));
        }
    }
}
