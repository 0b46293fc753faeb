package vn.giaplai.processes;

import java.util.Optional;

/** Looking at cases: what the case page shows beside the ledger's sentences. */
public interface CaseViews {

    /** The case, running or ended, or empty when the number was never given. */
    Optional<CaseView> find(CaseNumber number);
}
