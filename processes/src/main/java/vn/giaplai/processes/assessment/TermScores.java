package vn.giaplai.processes.assessment;

import java.util.List;

/** A score subject in one term: ĐĐGtx, ĐĐGgk, ĐĐGck (TT 22/2021 Đ6, Đ7). At least one regular mark. */
public record TermScores(List<Mark> regular, Mark midTerm, Mark endTerm) {

    public TermScores {
        regular = List.copyOf(regular);
        if (regular.isEmpty()) {
            throw new IllegalArgumentException("a term has at least one regular mark (ĐĐGtx)");
        }
    }

    boolean entered() {
        return midTerm.entered() && endTerm.entered() && regular.stream().allMatch(Mark::entered);
    }
}
