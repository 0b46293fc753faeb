package vn.giaplai.processes.assessment;

/** The circulars under which pupils are or were assessed; stored with every result. */
public enum RuleSetId {
    /** Primary, TT 27/2020/TT-BGDĐT. */
    TT27_2020,
    /** Secondary, TT 22/2021/TT-BGDĐT. */
    TT22_2021,
    /** Secondary before TT22, TT 58/2011/TT-BGDĐT as amended by TT 26/2020. */
    TT58_2011
}
