package vn.giaplai.processes.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.transcriptlock.LockRegister;

/** Locks of years, idempotent as the port demands. */
public final class FakeLocks implements LockRegister {

    private final Set<String> papers = new LinkedHashSet<>();
    private final List<String> log = new ArrayList<>();

    public List<String> log() {
        return List.copyOf(log);
    }

    /** Every decision ever rendered: {@code <case>/<version>}. */
    public Set<String> papers() {
        return Set.copyOf(papers);
    }

    void reset() {
        papers.clear();
        log.clear();
    }

    @Override
    public void proposed(Case proposed) {
        log.add("proposed " + proposed.number());
    }

    @Override
    public void renderDecision(CaseNumber number, int version) {
        papers.add(number + "/" + version);
    }

    @Override
    public void locked(CaseNumber number) {
        log.add("locked " + number);
    }
}
