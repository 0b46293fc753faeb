package vn.giaplai.processes.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.boarddecision.BoardRegister;

/** Boards of schools, idempotent as the port demands. */
public final class FakeBoards implements BoardRegister {

    private final Set<String> papers = new LinkedHashSet<>();
    private final List<CaseNumber> inForce = new ArrayList<>();

    /** Every decision ever rendered: {@code <case>/<version>}. */
    public Set<String> papers() {
        return Set.copyOf(papers);
    }

    public List<CaseNumber> inForce() {
        return List.copyOf(inForce);
    }

    void reset() {
        papers.clear();
        inForce.clear();
    }

    @Override
    public void renderDecision(CaseNumber number, int version) {
        papers.add(number + "/" + version);
    }

    @Override
    public void inForce(CaseNumber number) {
        if (!inForce.contains(number)) {
            inForce.add(number);
        }
    }
}
