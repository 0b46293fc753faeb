package vn.giaplai.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * A mail and what became of it.
 *
 * @param tries how often a server was asked
 * @param madeAt when it was due
 * @param finishedAt null: not over yet
 */
record NoticeMail(
        long id,
        PersonCode person,
        Kind kind,
        MailAddress address,
        State state,
        int tries,
        Instant madeAt,
        @Nullable Instant finishedAt) {

    /** What it is; its name is {@code notices.mail.<name>}. */
    enum Kind {
        DIGEST,
        URGENT,
        /** The code that proves an address. */
        CODE
    }

    /** What became of it; its name is {@code notices.mail.state.<name>}. */
    enum State {
        WAITING,
        /** Written before the server is asked. */
        SENDING,
        SENT,
        /** Everything in it was read before. */
        NOT_NEEDED,
        /** The server refused the address for good. */
        REFUSED,
        /** The server was away, or refused us, for too long. */
        GIVEN_UP,
        /** Nobody knows whether it arrived; it is not sent again. */
        UNKNOWN
    }
}
