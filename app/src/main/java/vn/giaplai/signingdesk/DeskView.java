package vn.giaplai.signingdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.PaperContents.Content;

/** What the pages of the desk show. */
final class DeskView {

    private DeskView() {}

    /** Where a paper stands in its round. */
    enum PaperState {
        OPEN,
        /** On a list of this person that waits for the PIN or runs. */
        WAITING,
        /** On a list of somebody else who may sign it. */
        TAKEN,
        SIGNED
    }

    /**
     * A paper of a round.
     *
     * @param chosen whether it goes onto the next list
     * @param seen whether the place that is signed was in view
     * @param content what is signed; null where nobody tells
     */
    record PaperLine(
            String documentId,
            @Nullable String pupilCode,
            String name,
            int ordinal,
            int version,
            PaperState state,
            boolean chosen,
            boolean seen,
            @Nullable Content content) {

        public boolean open() {
            return state == PaperState.OPEN;
        }

        /** Why it is to be looked at first; empty for most. */
        public String attention() {
            return content == null ? "" : content.attention();
        }
    }

    /** Somebody who can put an entry right: value of the form, and what to call it. */
    record ResponsibleLine(String value, @Nullable String subject) {}

    /**
     * A round.
     *
     * @param key of its message: the role
     * @param schoolPaper message key of what the paper is called, for one about the whole school
     * @param fields names of the signature fields, with a blank between them
     * @param list the person's own list that waits for the PIN or runs, if there is one
     */
    record RoundLine(
            String id,
            String task,
            String key,
            @Nullable String schoolPaper,
            @Nullable String classCode,
            String subject,
            String schoolYear,
            String fields,
            List<PaperLine> papers,
            List<ResponsibleLine> responsible,
            @Nullable String list) {

        public long open() {
            return count(PaperState.OPEN);
        }

        /** Confirmed by this person; only the PIN is missing. */
        public long waiting() {
            return count(PaperState.WAITING);
        }

        public long signed() {
            return count(PaperState.SIGNED);
        }

        /** Everything that is not signed, wherever it waits. */
        public long unsigned() {
            return papers.size() - signed();
        }

        private long count(PaperState state) {
            return papers.stream().filter(paper -> paper.state() == state).count();
        }

        public boolean returnable() {
            return !responsible.isEmpty();
        }

        /** The name of the only pupil, when it is about one. */
        public @Nullable String onlyPupil() {
            return papers.size() == 1 ? papers.get(0).name() : null;
        }
    }

    /**
     * Who signs what with the PIN, before it is entered.
     *
     * @param holder the name on the certificate
     * @param issuer who issued it
     * @param places one line a round: what it is called, the capacity, how many papers
     * @param papers how many different papers
     * @param unseen how many of them were not looked at
     * @param seal whether the PIN is the one of the school's seal
     */
    record Signing(
            String signer,
            String holder,
            String issuer,
            String serial,
            Instant validUntil,
            List<SigningPlace> places,
            int papers,
            int signatures,
            int unseen,
            boolean seal) {}

    /** A round on a list. */
    record SigningPlace(String label, String capacity, int papers) {}

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
