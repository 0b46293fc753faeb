package vn.giaplai.boarddecision;

import java.util.Map;
import java.util.Optional;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;

/** How many members a board has by the school's own regulation, as it was sent. */
record RuleForm(String fewest, String most, String source) {

    private static final int LONGEST_SOURCE = 300;

    /** No board is larger. */
    private static final int LARGEST = 15;

    RuleForm {
        fewest = fewest.strip();
        most = most.strip();
        source = source.strip();
    }

    Optional<RefusedForm> refusal() {
        var typed = Map.of("fewest", fewest, "most", most, "source", source);
        if (!number(fewest)) {
            return Optional.of(new RefusedForm("board-decision.rule.no-number", "fewest", typed));
        }
        if (!number(most) || Integer.parseInt(most) < Integer.parseInt(fewest)) {
            return Optional.of(new RefusedForm("board-decision.rule.no-number", "most", typed));
        }
        return source.isEmpty()
                ? Optional.of(new RefusedForm("board-decision.rule.no-source", "source", typed))
                : RefusedForm.tooLong("source", new Limit("board-decision.rule.source", LONGEST_SOURCE), typed);
    }

    /** Of a form that is not refused. */
    BoardRule rule() {
        return new BoardRule(Integer.parseInt(fewest), Integer.parseInt(most), source, true);
    }

    private static boolean number(String typed) {
        return typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= LARGEST;
    }
}
