package vn.giaplai.administration;

import java.util.Arrays;
import java.util.Optional;

/** What the security log is asked for. */
enum LogTopic {
    SIGN_IN("^(sign-(in|out)|session-)"),
    REFUSED("(^(sign-in|password|access)-refused$|^(pin|key-code)-rejected$|^key-locked$)"),
    ACCOUNT("^(account|settings)-"),
    STAFF("^(staff|position|assignment|delegation|unit|office|file|school)-"),
    KEY("^(key|pin|certificate)-"),
    PAPER("^(document-read|[a-z]+-previewed|archived-)");

    /** Looks at papers are so many that the rest would be hard to find among them. */
    static final String EVERYTHING_BUT_LOOKS =
            "^(sign|session|account|settings|staff|position|assignment|delegation|unit|office|file|school|key"
                    + "|pin|certificate|password|access)-";

    private final String actions;

    LogTopic(String actions) {
        this.actions = actions;
    }

    /** Regular expression over the actions of the ledger and the kinds of security events. */
    String actions() {
        return actions;
    }

    /** The topic of a form; empty for everything, and for what no form offers. */
    static Optional<LogTopic> read(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }
}
