package vn.giaplai.administration;

import java.io.Serial;

/** What the properties say of the school cannot stand on its papers; a sentence for the person at the console. */
class FoundingRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    FoundingRefused(String sentence) {
        super(sentence);
    }
}
