package vn.giaplai.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as its page shows it. */
record CasePage(
        String number,
        String feature,
        @Nullable String classCode,
        String schoolYear,
        @Nullable String pupil,
        Instant startedAt,
        @Nullable Instant endedAt,
        String activeElements,
        String finishedElements,
        List<Step> steps,
        List<CaseTasks.HeldTask> tasks,
        List<Paper> papers,
        List<Happening> history) {

    /**
     * Where a step stands: done, now, or still to come.
     *
     * @param onlyWhen in which cases it is needed at all, in words; null for a step of every case
     */
    record Step(String name, String state, @Nullable String onlyWhen) {}

    /** A paper of the case. */
    record Paper(String id, String title, @Nullable String pupil, int version, String state, boolean readable) {}

    /**
     * One event of the ledger as a sentence, and how many alike came just before it.
     *
     * @param right by what right; null for what the system did by itself
     */
    record Happening(Instant at, String sentence, @Nullable String right, int more) {

        Happening andOneMore() {
            return new Happening(at, sentence, right, more + 1);
        }
    }
}
