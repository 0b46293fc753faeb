package vn.giaplai.imports;

import java.util.regex.Pattern;

/** Row and column of a cell, from 0; "B3" is row 2, column 1. */
record Place(int row, int column) {

    private static final Pattern SHAPE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    static Place of(String reference) throws FileRefused {
        var matcher = SHAPE.matcher(reference);
        if (!matcher.matches()) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
        }
        int row = Integer.parseInt(matcher.group(2));
        if (row == 0) {
            throw new FileRefused(FindingKind.DAMAGED);
        }
        return new Place(row - 1, column - 1);
    }
}
