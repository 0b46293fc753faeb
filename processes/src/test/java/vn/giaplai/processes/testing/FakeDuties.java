package vn.giaplai.processes.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/** A person's code says what they are: {@code HT}, {@code GVCN}, {@code GVBM:toan}; a second of the kind has a suffix. */
public final class FakeDuties implements Duties {

    public static final PersonCode PRINCIPAL = new PersonCode("HT");
    public static final PersonCode VICE_PRINCIPAL = new PersonCode("PHT");
    public static final PersonCode HOMEROOM = new PersonCode("GVCN");
    public static final PersonCode CLERK = new PersonCode("VT");
    public static final PersonCode BOARD = new PersonCode("QT");

    /** Somebody who holds every position and teaches every subject. */
    public static final PersonCode EVERYTHING = new PersonCode("ALL");

    private static final Runnable NOTHING = () -> {};

    public static PersonCode teacherOf(String subject) {
        return new PersonCode("GVBM:" + subject);
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
    public Optional<Holder> holder(PersonCode person, Duty duty) {
        return !duty.excluded().contains(person) && is(person, duty.role(), duty.place())
                ? Optional.of(new Holder(person, Capacity.of(duty.role().name())))
                : Optional.empty();
    }

    private boolean is(PersonCode actor, Role role, Place place) {
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
