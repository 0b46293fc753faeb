package vn.giaplai.processes.assessment;

/** The circulars under which pupils are or were assessed; stored with every result. */
public enum RuleSetId {
    /** Primary, TT 27/2020/TT-BGDĐT. */
    TT27_2020("Thông tư 27/2020/TT-BGDĐT"),
    /** Secondary, TT 22/2021/TT-BGDĐT. */
    TT22_2021("Thông tư 22/2021/TT-BGDĐT"),
    /** Secondary before TT22, TT 58/2011/TT-BGDĐT as amended by TT 26/2020. */
    TT58_2011("Thông tư 58/2011/TT-BGDĐT");

    private final String label;

    RuleSetId(String label) {
        this.label = label;
    }

    /** Vietnamese, for people. */
    public String label() {
        return label;
    }
}
