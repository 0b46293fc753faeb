package vn.giaplai.boarddecision;

/**
 * How many members a board has.
 *
 * @param source the regulation that says so: number, date, article
 * @param own whether the school entered it
 */
record BoardRule(int fewest, int most, String source, boolean own) {}
