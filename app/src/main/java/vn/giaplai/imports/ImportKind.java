package vn.giaplai.imports;

/** What a file brings. */
public enum ImportKind {
    PUPILS(true, false),
    MARKS(true, true),
    STAFF(false, false),
    ASSIGNMENTS(false, false),
    CONDUCT(true, false),
    ABSENCES(true, false),
    COMMENTS(true, false);

    private final boolean ofClass;
    private final boolean ofSubject;

    ImportKind(boolean ofClass, boolean ofSubject) {
        this.ofClass = ofClass;
        this.ofSubject = ofSubject;
    }

    /** Whether the file is about one class, which is chosen before. */
    public boolean ofClass() {
        return ofClass;
    }

    /** Whether the file is about one subject and term, which are chosen before. */
    public boolean ofSubject() {
        return ofSubject;
    }

    /** In keys of messages. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
