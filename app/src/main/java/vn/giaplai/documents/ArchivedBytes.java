package vn.giaplai.documents;

import java.util.Optional;

/** Where the bytes of a paper are once they left the database. Implemented by the archive. */
public interface ArchivedBytes {

    /** The whole file, its digest checked; empty when the paper is not archived. */
    Optional<byte[]> bytes(DocumentId id);
}
