package vn.giaplai.processes;

/** What every identifier of this module demands of its text. */
final class Text {

    private Text() {}

    static void required(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }
}
