package vn.giaplai.boarddecision;

import java.util.Locale;

/**
 * Why a board is not drafted or decided.
 *
 * @param field id of the field that is wrong
 * @param first what the sentence names as {0}; empty for nothing
 * @param second as {1}
 */
record Refusal(Why why, String field, String first, String second) {

    /** What is wrong. */
    enum Why {
        NO_FIRST_DAY,
        BACK_DATED,
        NO_LAST_DAY,
        ENDS_BEFORE_IT_BEGINS,
        /** A line names a task and nobody. */
        NOBODY,
        NO_DUTY,
        NO_TASK,
        TASK_TOO_LONG,
        TWICE,
        NOT_OF_THE_SCHOOL,
        /** S004 Đ12.1: the board proposes, the principal decides. */
        PRINCIPAL,
        TOO_FEW,
        TOO_MANY,
        NO_HEAD,
        TWO_HEADS,
        /** An earlier decision holds on some of the days, and it was not said that this one replaces it. */
        OVERLAP,
        DRAFT_RUNNING
    }

    static Refusal of(Why why, String field) {
        return new Refusal(why, field, "", "");
    }

    static Refusal of(Why why, String field, Object first) {
        return new Refusal(why, field, first.toString(), "");
    }

    static Refusal of(Why why, String field, Object first, Object second) {
        return new Refusal(why, field, first.toString(), second.toString());
    }

    public String messageKey() {
        return "board-decision.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
