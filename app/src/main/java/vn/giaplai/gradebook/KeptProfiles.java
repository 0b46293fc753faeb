package vn.giaplai.gradebook;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.pupils.ProfilesInPapers;
import vn.giaplai.school.ClassRef;

/** A profile stays from the moment on from which the entries of the pupil change by correction only. */
@Component
final class KeptProfiles implements ProfilesInPapers {

    private final Gradebook gradebook;

    KeptProfiles(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    @Override
    public Set<PupilCode> heldOf(ClassRef ref) {
        gradebook.hold(ref);
        return gradebook.inPapers(ref);
    }
}
