package vn.giaplai.signingdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.PaperContents.Content;
import vn.giaplai.duties.Corrector;
import vn.giaplai.processes.codes.PupilCode;

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
            @Nullable PupilCode pupilCode,
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

    /**
     * A round.
     *
     * @param feature of its process; with {@code element} it finds the round's title
     * @param fields names of the signature fields, with a blank between them
     * @param list the person's own list that waits for the PIN or runs, if there is one
     */
    record RoundLine(
            String id,
            String task,
            String feature,
            String element,
            @Nullable String classCode,
            String subject,
            String schoolYear,
            String fields,
            List<PaperLine> papers,
            List<Corrector> correctors,
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
            return !correctors.isEmpty();
        }

        /** Whether the signer's own subject is among what may be put right, and so chosen already. */
        public boolean ownPart() {
            return !subject.isEmpty() && correctors.stream().anyMatch(each -> subject.equals(each.subject()));
        }

        /** Key of its title, which is the task's in the inbox; arguments: class, subject, pupil. */
        public String titleKey() {
            return feature + "." + element + ".title" + (subject.isEmpty() ? "" : ".subject")
                    + (onlyPupil() == null ? "" : ".pupil");
        }

        /** The name of the only pupil, when it is about one. */
        public @Nullable String onlyPupil() {
            return papers.size() == 1 && papers.get(0).pupilCode() != null
                    ? papers.get(0).name()
                    : null;
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
