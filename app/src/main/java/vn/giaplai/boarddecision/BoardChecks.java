package vn.giaplai.boarddecision;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.boarddecision.Refusal.Why;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** Why a board cannot be drafted, and, asked again before the paper is made, why not any more. */
@Component
class BoardChecks {

    private final BoardRepository boards;
    private final Candidates candidates;
    private final SchoolTime time;

    BoardChecks(BoardRepository boards, Candidates candidates, SchoolTime time) {
        this.boards = boards;
        this.candidates = candidates;
        this.time = time;
    }

    /**
     * The first reason; empty when it can be.
     *
     * @param replaces whether it was said that earlier decisions which hold on some of the days end
     */
    Optional<Refusal> refusal(SchoolCode school, NewBoard board, boolean replaces) {
        return days(board)
                .or(() -> members(school, board))
                .or(() -> duties(board))
                .or(() -> number(boards.rule(school), board.members().size()))
                .or(() -> replaces ? Optional.empty() : overlap(school, board));
    }

    private Optional<Refusal> days(NewBoard board) {
        if (board.from().isBefore(time.today())) {
            return Optional.of(Refusal.of(Why.BACK_DATED, "from"));
        }
        return board.to().isBefore(board.from())
                ? Optional.of(Refusal.of(Why.ENDS_BEFORE_IT_BEGINS, "to"))
                : Optional.empty();
    }

    private Optional<Refusal> members(SchoolCode school, NewBoard board) {
        var known = candidates.of(school, time.today()).stream()
                .collect(Collectors.toMap(Candidates.Candidate::code, Function.identity()));
        var seen = new HashSet<>();
        for (int row = 0; row < board.members().size(); row++) {
            var code = board.members().get(row).personCode();
            var field = "person-" + row;
            var candidate = known.get(code);
            if (candidate == null) {
                return Optional.of(Refusal.of(Why.NOT_OF_THE_SCHOOL, field, row + 1));
            }
            if (candidate.principal()) {
                return Optional.of(Refusal.of(Why.PRINCIPAL, field, candidate.name()));
            }
            if (!seen.add(code)) {
                return Optional.of(Refusal.of(Why.TWICE, field, candidate.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> number(BoardRule rule, int members) {
        if (members < rule.fewest()) {
            return Optional.of(Refusal.of(Why.TOO_FEW, "person-" + members, rule.fewest()));
        }
        return members > rule.most()
                ? Optional.of(Refusal.of(Why.TOO_MANY, "person-" + rule.most(), rule.most()))
                : Optional.empty();
    }

    private static Optional<Refusal> duties(NewBoard board) {
        if (board.members().isEmpty()) {
            return Optional.empty();
        }
        var heads = board.members().stream()
                .filter(each -> each.duty() == BoardDuty.HEAD)
                .count();
        if (heads == 0) {
            return Optional.of(Refusal.of(Why.NO_HEAD, "duty-0"));
        }
        return heads > 1 ? Optional.of(Refusal.of(Why.TWO_HEADS, "duty-0")) : Optional.empty();
    }

    private Optional<Refusal> overlap(SchoolCode school, NewBoard board) {
        return boards.inForce(school).stream()
                .filter(earlier -> earlier.sharesADayWith(board))
                .findFirst()
                .map(earlier -> Refusal.of(
                        Why.OVERLAP, "replaces", String.valueOf(earlier.number()), TypedDay.written(earlier.to())));
    }
}
