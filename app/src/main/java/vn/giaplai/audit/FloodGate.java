package vn.giaplai.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.audit.SecurityEvent.Kind;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Keeps many like events from filling the disk and from burying one that is not like them. Within a window, the first of the same kind,
 * person and address pass one by one; those after them are counted. A person has room for so many rows of a kind and no
 * more, however many addresses take part, so nobody's events take the room of anybody else's.
 */
final class FloodGate {

    static final Duration WINDOW = Duration.ofMinutes(10);

    /** Of the same kind, person and address, one by one. */
    static final int ALIKE = 5;

    /** Of the same kind and person, from whatever address, one by one. */
    static final int OF_PERSON = 30;

    /** Of the same kind, where no account was named that exists. */
    static final int OF_NOBODY = 200;

    /** Like events that were counted: times ≥ 1, from {@code first} to {@code last}. */
    record Counted(SecurityEvent like, int times, Instant first, Instant last) {

        private Counted next(Instant now) {
            return new Counted(like, times + 1, first, now);
        }
    }

    private record Group(Kind kind, @Nullable PersonCode person) {}

    private record Alike(Group group, @Nullable String address) {}

    private final Map<Group, Integer> ofGroup = new HashMap<>();
    private final Map<Alike, Integer> alike = new HashMap<>();
    private final Map<Alike, Counted> counted = new HashMap<>();
    private Instant windowEnd = Instant.MIN;

    /** Whether the event is to be written by itself; it is counted otherwise. */
    synchronized boolean passes(SecurityEvent event, Instant now) {
        if (windowEnd.equals(Instant.MIN)) {
            windowEnd = now.plus(WINDOW);
        }
        var group = new Group(event.kind(), event.person());
        var key = new Alike(group, event.address());
        boolean room = ofGroup.getOrDefault(group, 0) < (event.person() == null ? OF_NOBODY : OF_PERSON);
        if (room && alike.getOrDefault(key, 0) < ALIKE) {
            ofGroup.merge(group, 1, Integer::sum);
            alike.merge(key, 1, Integer::sum);
            return true;
        }
        count(alike.containsKey(key) ? key : new Alike(group, null), event, now);
        return false;
    }

    private void count(Alike key, SecurityEvent event, Instant now) {
        var like = new SecurityEvent(event.kind(), event.person(), key.address(), event.detail());
        counted.compute(key, (same, before) -> before == null ? new Counted(like, 1, now, now) : before.next(now));
    }

    /** What was counted, when the window is over; a new one begins with the next event. */
    synchronized List<Counted> over(Instant now) {
        return now.isBefore(windowEnd) ? List.of() : close();
    }

    synchronized List<Counted> close() {
        var result = new ArrayList<>(counted.values());
        ofGroup.clear();
        alike.clear();
        counted.clear();
        windowEnd = Instant.MIN;
        return result;
    }
}
