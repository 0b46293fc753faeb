package vn.giaplai.gradebook;

import java.util.Optional;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Line;

/** Marks as people write them: 8,5 or 8.5, Đ, CĐ, V for a missed test. */
final class MarkTexts {

    private MarkTexts() {}

    /** The score in a cell; empty if the cell is blank or wrong, and then with a finding. */
    static Optional<MarkValue> score(Line line, int column) {
        return value(line, column, Reading.score(line.text(column)));
    }

    /** The level in a cell; empty if the cell is blank or wrong, and then with a finding. */
    static Optional<MarkValue> level(Line line, int column) {
        return value(line, column, Reading.level(line.text(column)));
    }

    private static Optional<MarkValue> value(Line line, int column, Reading reading) {
        switch (reading.problem()) {
            case NOT_A_SCORE ->
                line.find(column, line.isDay(column) ? FindingKind.MARK_MADE_DATE : FindingKind.NOT_A_MARK);
            case OUT_OF_RANGE -> line.find(column, FindingKind.MARK_OUT_OF_RANGE);
            case TWO_DECIMALS -> line.find(column, FindingKind.MARK_TWO_DECIMALS);
            case NOT_A_LEVEL -> line.find(column, FindingKind.NOT_A_LEVEL);
            case NONE -> {}
        }
        return reading.value();
    }
}
