package vn.giaplai.database;

import java.io.Serial;

/** Why the application cannot start, as one sentence for the person at the console, in both languages. */
class StartRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String english;

    StartRefused(String vietnamese, String english) {
        super(vietnamese);
        this.english = english;
    }

    String sentences() {
        return getMessage() + System.lineSeparator() + "(" + english + ")";
    }
}
