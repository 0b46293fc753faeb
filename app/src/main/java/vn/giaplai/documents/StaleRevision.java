package vn.giaplai.documents;

/** Somebody appended to the document first. Nothing was written: read it again and continue its newest revision. */
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRevision(DocumentId id, int expectedSequence) {
        super("document " + id + " is no longer at revision " + expectedSequence);
    }
}
