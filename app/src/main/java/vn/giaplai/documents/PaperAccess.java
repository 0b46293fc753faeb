package vn.giaplai.documents;

/** How much of a paper somebody sees; each step includes those before it. */
public enum PaperAccess {
    /** Nothing at all. */
    NONE,
    /** Its facts and what stands in the own row, no file. */
    OWN_ROW,
    /** All of it on the screen, as pictures of its pages with who looks and when on them; no file. */
    PICTURES,
    /** All of it, the file too. */
    WHOLE;

    /** Whether this is enough where that much is shown. */
    public boolean covers(PaperAccess asked) {
        return compareTo(asked) >= 0;
    }
}
