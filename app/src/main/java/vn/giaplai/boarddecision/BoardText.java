package vn.giaplai.boarddecision;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Imprint;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.school.School;
import vn.giaplai.templates.boarddecision.BoardDecision;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.units.HeadTitles;
import vn.giaplai.web.KeptSentences;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** Says what the decision says: its words stand in {@code board-decision-kept.properties}, the rest was drafted. */
@Component
class BoardText {

    private final KeptSentences sentences;
    private final HeadTitles titles;
    private final SchoolTime time;

    BoardText(KeptSentences sentences, HeadTitles titles, SchoolTime time) {
        this.sentences = sentences;
        this.titles = titles;
        this.time = time;
    }

    String title(String number) {
        return sentences.get("board-decision.paper.title", number);
    }

    /** Why an earlier version of the paper no longer holds. */
    String notLifted() {
        return sentences.get("board-decision.paper.not-lifted");
    }

    String withdrawn(String reason) {
        return sentences.get("board-decision.paper.withdrawn", reason);
    }

    /**
     * The whole paper.
     *
     * @param ending earlier decisions that it ends
     */
    BoardDecision of(School school, String number, Imprint imprint, Board board, BoardRule rule, List<Board> ending) {
        var bases = Stream.concat(
                sentences.lines("board-decision.paper.legal-bases").stream(),
                Stream.of(sentences.get("board-decision.paper.basis-of-number", rule.source())));
        return new BoardDecision(
                imprint.documentId(),
                imprint.verificationUrl(),
                new Letterhead(
                        Letterheads.identity(school, titles.head(school.code())),
                        sentences.get("board-decision.paper.number", number),
                        Letterheads.place(school),
                        time.today()),
                bases.toList(),
                board.from(),
                board.plannedTo(),
                board.members().stream()
                        .map(each -> member(each, board.members().size()))
                        .toList(),
                ending.stream().map(this::named).toList(),
                sentences.lines("board-decision.paper.recipients"));
    }

    private String named(Board earlier) {
        return sentences.get(
                "board-decision.paper.named", String.valueOf(earlier.number()), TypedDay.written(earlier.dated()));
    }

    private BoardDecision.Member member(Board.Member member, int all) {
        var duty = all == 1
                ? sentences.get("board-decision.paper.sole")
                : sentences.get("board-decision.paper.duty." + member.duty());
        var position =
                Objects.requireNonNullElseGet(member.position(), () -> sentences.get("board-decision.paper.teacher"));
        return new BoardDecision.Member(member.name(), position, duty, member.task());
    }
}
