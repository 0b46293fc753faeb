package vn.giaplai.units;

/** What the head of a unit is called; the duty is the same (S002 Đ8, S004 Đ8.4). */
public enum HeadTitle {
    /** Hiệu trưởng, of a school. */
    PRINCIPAL,
    /** Giám đốc, of a centre. */
    DIRECTOR;

    /** Key of the word for the head. */
    String ofHead() {
        return "units.head." + this;
    }

    /** Key of the words for either of both. */
    String ofEither() {
        return "units.leaders." + this;
    }

    /** Key of the word for who stands beside the head. */
    String ofDeputy() {
        return "units.deputy." + this;
    }
}
