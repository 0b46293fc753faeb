package vn.giaplai.signingdesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signingdesk.DeskView.Group;
import vn.giaplai.signingdesk.DeskView.ItemLine;
import vn.giaplai.signingdesk.DeskView.RoundLine;
import vn.giaplai.web.PageMessages;
import vn.giaplai.web.SchoolTime;

/** Puts together what the pages of the desk show. */
@Component
class DeskPages {

    private final RoundRepository rounds;
    private final RoundLines lines;
    private final DeskNames names;
    private final Signatories signatories;
    private final RoundEnd roundEnd;
    private final Documents documents;
    private final SchoolTime time;
    private final PageMessages messages;

    DeskPages(
            RoundRepository rounds,
            RoundLines lines,
            DeskNames names,
            Signatories signatories,
            RoundEnd roundEnd,
            Documents documents,
            SchoolTime time,
            PageMessages messages) {
        this.rounds = rounds;
        this.lines = lines;
        this.names = names;
        this.signatories = signatories;
        this.roundEnd = roundEnd;
        this.documents = documents;
        this.time = time;
        this.messages = messages;
    }

    /** Open rounds that this person may sign today. One that is complete, but not told yet, ends now. */
    List<RoundLine> mine(SignedInPerson me) {
        var open = new ArrayList<RoundLine>();
        for (var round : rounds.open(me.personCode(), time.today())) {
            if (!signatories.maySign(me.personCode(), round)) {
                continue;
            }
            var line = lines.brief(round, me.personCode());
            if (line.signed() == line.papers().size()) {
                roundEnd.endIfComplete(round.id(), me.personCode());
            } else {
                open.add(line);
            }
        }
        return open;
    }

    /** The manifest in its four groups; a paper with several fields has a line for each outcome, once. */
    List<Group> groups(List<SigningItem> items, Locale language) {
        var labels = new HashMap<RoundId, String>();
        var known = new HashMap<PupilCode, String>();
        for (var item : items) {
            if (!labels.containsKey(item.roundId())) {
                var round = rounds.find(item.roundId()).orElseThrow();
                known.putAll(names.of(round.place()));
                labels.put(item.roundId(), label(round));
            }
        }
        var papers = documents
                .find(items.stream().map(SigningItem::documentId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        var lines = items.stream()
                .map(item -> line(
                        item,
                        Objects.requireNonNull(papers.get(item.documentId())),
                        labels.getOrDefault(item.roundId(), ""),
                        known,
                        language))
                .distinct()
                .toList();
        return List.of(ItemOutcome.SIGNED, ItemOutcome.WAITING, ItemOutcome.LEFT_BATCH, ItemOutcome.FAILED).stream()
                .map(outcome -> new Group(
                        outcome,
                        lines.stream().filter(line -> line.outcome() == outcome).toList()))
                .toList();
    }

    private ItemLine line(
            SigningItem item, Document document, String label, Map<PupilCode, String> known, Locale language) {
        return new ItemLine(
                item.documentId().toString(),
                names.of(document, known),
                label,
                item.seen(),
                item.outcome(),
                why(item.failure(), document.withdrawnReason(), language));
    }

    /** Class (or year) and subject of a round. */
    String label(SignatureRound round) {
        var where = Objects.requireNonNullElse(
                round.place().classCode(), round.place().schoolYear());
        var subject = signatories.subjectName(round.place());
        return subject.isEmpty() ? where : where + " – " + subject;
    }

    private @Nullable String why(@Nullable String failure, @Nullable String withdrawn, Locale language) {
        if (failure == null) {
            return null;
        }
        if (failure.startsWith("signingdesk.")) {
            return messages.find(failure, new Object[] {Objects.requireNonNullElse(withdrawn, "")}, failure, language);
        }
        var known = SigningFailure.valueOf(failure);
        return "en".equals(language.getLanguage()) ? known.english() : known.vietnamese();
    }
}
