package vn.giaplai.imports;

/**
 * One cell as read: its text in NFC, stripped; numbers in plain decimal form, dates as ISO.
 *
 * @param merged whether it is part of a merged range
 */
record Cell(String text, Type type, boolean merged) {

    static final Cell BLANK = new Cell("", Type.TEXT, false);

    enum Type {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    boolean isBlank() {
        return text.isEmpty() && type != Type.FORMULA && type != Type.ERROR;
    }

    Cell asMerged() {
        return new Cell(text, type, true);
    }
}
