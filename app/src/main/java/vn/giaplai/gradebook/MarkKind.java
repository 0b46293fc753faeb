package vn.giaplai.gradebook;

/** What a mark is given for. Source: TT 22/2021 Đ6 and Đ7. */
public enum MarkKind {
    /** ĐĐGtx: regular assessment, 2 to 4 a term by the subject's lessons (Đ6). */
    TX("ĐĐGtx"),
    /** ĐĐGgk: mid-term. */
    GK("ĐĐGgk"),
    /** ĐĐGck: end of term. */
    CK("ĐĐGck"),
    /** The term's result of a comment-only subject: Đ or CĐ. */
    LEVEL("Mức đánh giá");

    private final String shortName;

    MarkKind(String shortName) {
        this.shortName = shortName;
    }

    /** The abbreviation of the official gradebook; regular marks are numbered: "ĐĐGtx 2". */
    public String label(int position) {
        return this == TX ? shortName + " " + position : shortName;
    }
}
