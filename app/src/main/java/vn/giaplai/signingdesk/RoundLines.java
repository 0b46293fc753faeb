package vn.giaplai.signingdesk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Paper;
import vn.giaplai.documents.PaperContents;
import vn.giaplai.documents.PaperContents.Content;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Enrolment;
import vn.giaplai.signingdesk.ChoiceRepository.Choice;
import vn.giaplai.signingdesk.DeskView.PaperLine;
import vn.giaplai.signingdesk.DeskView.PaperState;
import vn.giaplai.signingdesk.DeskView.RoundLine;
import vn.giaplai.signingdesk.SigningDeskRepository.WaitingPaper;

/** Puts together what the pages show of a round: its papers, each with what is signed in it and how far it is. */
@Component
class RoundLines {

    private static final Comparator<PaperLine> IN_CLASS_LIST =
            Comparator.comparingInt(PaperLine::ordinal).thenComparing(PaperLine::name);

    private final DeskRounds deskRounds;
    private final SigningDeskRepository repository;
    private final Choices choices;
    private final Signatories signatories;
    private final DeskNames names;
    private final RoundReturns returns;
    private final List<PaperContents> contents;

    RoundLines(
            DeskRounds deskRounds,
            SigningDeskRepository repository,
            Choices choices,
            Signatories signatories,
            DeskNames names,
            RoundReturns returns,
            List<PaperContents> contents) {
        this.deskRounds = deskRounds;
        this.repository = repository;
        this.choices = choices;
        this.signatories = signatories;
        this.names = names;
        this.returns = returns;
        this.contents = List.copyOf(contents);
    }

    /** The round as this person finds it, without what its papers say. */
    RoundLine brief(SignatureRound round, PersonCode person) {
        return line(round, person, Map.of());
    }

    /** The round as this person finds it. The principal sees those first who are not promoted. */
    RoundLine whole(SignatureRound round, PersonCode person) {
        var papers = deskRounds.papers(round).stream().map(Paper::document).toList();
        return line(round, person, contents(round, papers));
    }

    private Map<DocumentId, Content> contents(SignatureRound round, List<Document> papers) {
        var found = new HashMap<DocumentId, Content>();
        contents.forEach(each -> found.putAll(each.at(round.fields(), papers)));
        return found;
    }

    private RoundLine line(SignatureRound round, PersonCode person, Map<DocumentId, Content> contents) {
        var papers = deskRounds.papers(round);
        var waiting = waiting(round);
        var chosen = choices.of(round.id(), person);
        var places = names.places(round.place());
        var known = names.of(round.place());
        var order = round.role() == Role.HT
                ? Comparator.comparing((PaperLine line) -> line.attention().isEmpty())
                        .thenComparing(IN_CLASS_LIST)
                : IN_CLASS_LIST;
        var lines = papers.stream()
                .map(paper -> new PaperLine(
                        paper.document().id().toString(),
                        paper.document().pupilCode(),
                        names.of(paper.document(), known),
                        ordinal(paper.document(), places),
                        paper.document().version(),
                        state(paper, round, person, waiting.get(paper.document().id())),
                        !chosen.getOrDefault(paper.document().id(), Choice.NONE).leftOut(),
                        chosen.getOrDefault(paper.document().id(), Choice.NONE).seen(),
                        contents.get(paper.document().id())))
                .sorted(order)
                .toList();
        return line(round, lines, ownList(waiting, person));
    }

    private RoundLine line(SignatureRound round, List<PaperLine> lines, @Nullable BatchId ownList) {
        return new RoundLine(
                round.id().toString(),
                round.task().value(),
                round.feature(),
                round.element(),
                round.place().classCode(),
                signatories.subjectName(round.place()),
                round.place().schoolYear(),
                String.join(" ", round.fields()),
                lines,
                returns.correctors(round),
                ownList == null ? null : ownList.toString());
    }

    private static int ordinal(Document document, Map<PupilCode, Enrolment> places) {
        var place = document.pupilCode() == null ? null : places.get(document.pupilCode());
        return place == null ? 0 : place.ordinal();
    }

    private Map<DocumentId, WaitingPaper> waiting(SignatureRound round) {
        var waiting = new HashMap<DocumentId, WaitingPaper>();
        repository.waitingPapers(round.id()).forEach(paper -> waiting.put(paper.documentId(), paper));
        return waiting;
    }

    private static @Nullable BatchId ownList(Map<DocumentId, WaitingPaper> waiting, PersonCode person) {
        return waiting.values().stream()
                .filter(paper -> paper.signer().equals(person))
                .map(WaitingPaper::batchId)
                .findFirst()
                .orElse(null);
    }

    /** A list that waits for the PIN of somebody who may no longer sign does not keep the paper from the successor. */
    private PaperState state(Paper paper, SignatureRound round, PersonCode person, @Nullable WaitingPaper waiting) {
        if (paper.signedIn(round.fields())) {
            return PaperState.SIGNED;
        }
        if (waiting == null) {
            return PaperState.OPEN;
        }
        if (waiting.signer().equals(person)) {
            return PaperState.WAITING;
        }
        return waiting.running() || signatories.maySign(waiting.signer(), round) ? PaperState.TAKEN : PaperState.OPEN;
    }
}
