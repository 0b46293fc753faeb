package vn.giaplai.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a form.
 *
 * @param name of the field; "was" plus the name carries what stood there when the page was opened
 * @param label for people who cannot see the table
 * @param kind decides the field: a short text, a choice, a longer text
 */
record FormCell(
        String name,
        String label,
        EntryKind kind,
        String text,
        String was,
        @Nullable CellError error,
        boolean editable) {

    public boolean isLong() {
        return kind == EntryKind.REMARK || kind == EntryKind.COMMENT;
    }

    public boolean isConduct() {
        return kind == EntryKind.CONDUCT;
    }

    public int longest() {
        return kind == EntryKind.COMMENT ? 1_000 : kind == EntryKind.REMARK ? 500 : 5;
    }
}
