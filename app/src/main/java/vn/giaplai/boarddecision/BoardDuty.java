package vn.giaplai.boarddecision;

import java.util.Locale;

/** What a member is in the board. */
enum BoardDuty {
    HEAD,
    DEPUTY,
    MEMBER;

    /** Key of its name. */
    public String messageKey() {
        return "board-decision.duty." + name().toLowerCase(Locale.ROOT);
    }
}
