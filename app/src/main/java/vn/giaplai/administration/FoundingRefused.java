package vn.giaplai.administration;

import java.io.Serial;

/** What the properties say cannot be done; a sentence for the person at the console. */
class FoundingRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    FoundingRefused(String sentence) {
        super(sentence);
    }
}
