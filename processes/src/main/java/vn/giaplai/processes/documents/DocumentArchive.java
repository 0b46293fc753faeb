package vn.giaplai.processes.documents;

import vn.giaplai.processes.CaseNumber;

/** Port: the archive. */
public interface DocumentArchive {

    /** Stores every paper of the case, reads it back and compares. Idempotent per paper and version; each on its own. */
    ArchiveOutcome archive(CaseNumber caseNumber);
}
