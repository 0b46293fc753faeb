package vn.giaplai.documents;

import vn.giaplai.security.SignedInPerson;

/** Port: whether somebody has to sign the papers of a case, or to decide about them, now. */
public interface OpenDuties {

    /** Whether this person has such a duty today that is not done yet. */
    boolean holds(SignedInPerson me, String caseNumber);
}
