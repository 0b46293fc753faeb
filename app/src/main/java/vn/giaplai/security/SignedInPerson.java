package vn.giaplai.security;

import java.io.Serializable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Who is signed in: the principal of a session.
 *
 * @param personCode the immutable code; the actor of everything done in the session
 */
public record SignedInPerson(PersonCode personCode, String fullName, String username, SchoolCode schoolCode)
        implements Serializable {

    /** The user name alone, so that no log line shows who the person is. */
    @Override
    public String toString() {
        return username;
    }
}
