package vn.giaplai.pupils;

import java.util.Set;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;

/** Port: whose profile stands in a paper already, or in a decision that one is about to print, and so stays as it is. */
public interface ProfilesInPapers {

    /**
     * The pupils of the class of whom that is so; until the transaction ends nobody makes a paper of the class or decides
     * about it.
     */
    Set<PupilCode> heldOf(ClassRef ref);
}
