package vn.giaplai.signingdesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the desk show. */
final class DeskView {

    private DeskView() {}

    /** Where a paper stands in its round. */
    enum PaperState {
        OPEN,
        /** On a list that waits or runs. */
        WAITING,
        SIGNED
    }

    /** A paper of a round. */
    record PaperLine(
            String documentId, @Nullable String pupilCode, String name, int ordinal, int version, PaperState state) {

        public boolean open() {
            return state == PaperState.OPEN;
        }
    }

    /** Somebody who can put an entry right: value of the form, and what to call it. */
    record ResponsibleLine(String value, @Nullable String subject) {}

    /**
     * A round.
     *
     * @param key of its message: the role, or {@code LOCK} for the decision about the year
     */
    record RoundLine(
            String id,
            String task,
            String key,
            @Nullable String classCode,
            String subject,
            String schoolYear,
            List<PaperLine> papers,
            List<ResponsibleLine> responsible) {

        public long open() {
            return papers.stream().filter(PaperLine::open).count();
        }

        public long signed() {
            return papers.stream()
                    .filter(paper -> paper.state() == PaperState.SIGNED)
                    .count();
        }

        public boolean returnable() {
            return !responsible.isEmpty();
        }

        /** The name of the only pupil, when it is about one. */
        public @Nullable String onlyPupil() {
            return papers.size() == 1 ? papers.get(0).name() : null;
        }
    }

    /** A line of a manifest with its outcome. */
    record ItemLine(
            String documentId,
            String name,
            String round,
            boolean seen,
            ItemOutcome outcome,
            @Nullable String why) {}

    /** One of the four groups. */
    record Group(ItemOutcome outcome, List<ItemLine> lines) {

        public int size() {
            return lines.size();
        }
    }
}
