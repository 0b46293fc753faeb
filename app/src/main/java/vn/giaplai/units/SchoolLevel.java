package vn.giaplai.units;

/** What a school teaches, by the abbreviations of the sector. */
public enum SchoolLevel {
    MN,
    TH,
    THCS,
    THPT,
    /** A school of several levels. */
    SEVERAL,
    /** A centre of continuing education. */
    GDTX,
    /** A centre of vocational and continuing education. */
    GDNN_GDTX;

    HeadTitle headTitle() {
        return this == GDTX || this == GDNN_GDTX ? HeadTitle.DIRECTOR : HeadTitle.PRINCIPAL;
    }
}
