package vn.giaplai.imports;

/** Collects the text of one cell or shared string from its pieces: values and runs, not phonetic readings. */
final class CellText {

    private static final int LONGEST = 4_000;

    private final StringBuilder text = new StringBuilder();
    private boolean reading;
    private int phonetic;

    void clear() {
        text.setLength(0);
        reading = false;
    }

    void start(String element) {
        if (element.equals("rPh")) {
            phonetic++;
        }
        reading = phonetic == 0 && (element.equals("v") || element.equals("t"));
    }

    void add(String piece) {
        if (reading && text.length() < LONGEST) {
            text.append(piece, 0, Math.min(piece.length(), LONGEST - text.length()));
        }
    }

    void end(String element) {
        if (element.equals("rPh")) {
            phonetic = Math.max(0, phonetic - 1);
        }
        reading = false;
    }

    String get() {
        return text.toString();
    }
}
