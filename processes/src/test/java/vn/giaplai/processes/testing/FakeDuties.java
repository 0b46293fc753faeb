package vn.giaplai.processes.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/** A person's code says what they are: {@code HT}, {@code GVCN}, {@code GVBM:toan}; a second of the kind has a suffix. */
public final class FakeDuties implements Duties {

    public static final ActorId PRINCIPAL = new ActorId("HT");
    public static final ActorId VICE_PRINCIPAL = new ActorId("PHT");
    public static final ActorId HOMEROOM = new ActorId("GVCN");
    public static final ActorId CLERK = new ActorId("VT");
    public static final ActorId BOARD = new ActorId("QT");

    /** Somebody who holds every position and teaches every subject. */
    public static final ActorId EVERYTHING = new ActorId("ALL");

    private static final Runnable NOTHING = () -> {};

    public static ActorId teacherOf(String subject) {
        return new ActorId("GVBM:" + subject);
    }

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);

    /** What somebody else does while the next question is answered. */
    public void meanwhile(Runnable act) {
        meanwhile.set(act);
    }

    @Override
    public List<Holder> holders(Duty duty) {
        return Stream.of(PRINCIPAL, VICE_PRINCIPAL, HOMEROOM, CLERK, BOARD, EVERYTHING)
                .flatMap(each -> holder(each, duty).stream())
                .toList();
    }

    @Override
    public Optional<Holder> holder(ActorId person, Duty duty) {
        return !duty.excluded().contains(person) && is(person, duty.role(), duty.place())
                ? Optional.of(new Holder(person, Capacity.of(duty.role().name())))
                : Optional.empty();
    }

    private boolean is(ActorId actor, Role role, Place place) {
        meanwhile.getAndSet(NOTHING).run();
        String who = actor.value().replaceFirst("#.*", "");
        if (who.equals(EVERYTHING.value())) {
            return true;
        }
        if (role == Role.BGH) {
            return who.equals("HT") || who.equals("PHT");
        }
        return who.equals(place.subjectCode() == null ? role.name() : role + ":" + place.subjectCode());
    }
}
