package vn.giaplai.signingdesk;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.signingdesk.ChoiceRepository.Choice;

/** Remembers, a person and round, which papers are left for later and which were looked at. */
@Service
class Choices {

    private final ChoiceRepository repository;
    private final RoundRepository rounds;
    private final DeskRounds desk;
    private final Signatories signatories;
    private final Clock clock;

    Choices(
            ChoiceRepository repository,
            RoundRepository rounds,
            DeskRounds desk,
            Signatories signatories,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.desk = desk;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** By paper; one that the person did nothing with is not in the map. */
    Map<DocumentId, Choice> of(RoundId round, PersonCode person) {
        return repository.of(round, person);
    }

    boolean seen(RoundId round, DocumentId document, PersonCode person) {
        return repository.of(round, person).getOrDefault(document, Choice.NONE).seen();
    }

    /** The place that this person signs in the paper was in view. */
    @Transactional
    public void look(RoundId round, DocumentId document, PersonCode person) {
        demandOpenPaper(round, document, person);
        repository.seen(round, document, person, clock.instant());
    }

    /** Takes the paper onto the next list, or leaves it for a later one. */
    @Transactional
    public void choose(RoundId round, DocumentId document, PersonCode person, boolean chosen) {
        demandOpenPaper(round, document, person);
        repository.leaveOut(round, document, person, !chosen);
    }

    private void demandOpenPaper(RoundId id, DocumentId document, PersonCode person) {
        var round = rounds.find(id).orElseThrow(SigningProblem::unknown);
        signatories.demand(person, round);
        boolean open = desk.papers(round).stream()
                .anyMatch(paper -> paper.document().id().equals(document)
                        && paper.document().open());
        if (!open) {
            throw SigningProblem.unknown();
        }
    }
}
