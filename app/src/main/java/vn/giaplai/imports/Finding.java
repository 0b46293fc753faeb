package vn.giaplai.imports;

import java.util.List;

/**
 * One thing that is wrong, and where.
 *
 * @param sheet name of the sheet; empty for the file as a whole
 * @param row as the spreadsheet counts, from 1; 0 for the file as a whole
 * @param column letter and heading, "F (ĐĐGgk)"; empty where a row or the file is meant
 * @param value what stands there
 * @param arguments of the sentence of the kind
 */
public record Finding(String sheet, int row, String column, String value, FindingKind kind, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding ofFile(FindingKind kind, Object... arguments) {
        return new Finding("", 0, "", "", kind, List.of(arguments));
    }
}
