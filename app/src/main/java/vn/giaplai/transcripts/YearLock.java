package vn.giaplai.transcripts;

import java.time.Instant;
import vn.giaplai.documents.DocumentId;

/** A school's year whose transcripts are locked: by which paper, signed by whom, since when. */
record YearLock(DocumentId document, String lockedBy, Instant lockedAt) {}
