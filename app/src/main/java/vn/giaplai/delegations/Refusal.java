package vn.giaplai.delegations;

import java.util.Locale;

/** Why a delegation is not made, and at which field of the form. */
enum Refusal {
    NO_DEPUTY("deputy"),
    TO_ONESELF("deputy"),
    /** The chosen person is no vice principal of the school on the first day. */
    NO_DEPUTY_THAT_DAY("deputy"),
    NO_FIRST_DAY("from"),
    BACK_DATED("from"),
    /** The giver does not hold the office by a position on the first day: what is held in another's place is not passed on. */
    BEYOND_OWN_POWERS("from"),
    NO_LAST_DAY("to"),
    ENDS_BEFORE_IT_BEGINS("to"),
    TOO_LONG("to"),
    NOTHING_GIVEN("feature-0"),
    NO_BASIS("basis"),
    /** Somebody stands in already on one of these days in one of these processes. */
    OVERLAP("from"),
    /** What the deputy is besides was not read yet. */
    CLASHES("known");

    private final String field;

    Refusal(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String messageKey() {
        return "delegations.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
