package vn.giaplai.documents;

/** What a revision adds to a document. */
public enum RevisionKind {
    /** The rendered paper with its empty signature fields. */
    BASE,
    /** One signature in one field. */
    SIGNATURE,
    /** Validation data and time stamps that bring every signature to B-LTA. */
    LIFT
}
