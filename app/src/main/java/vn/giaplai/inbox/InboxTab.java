package vn.giaplai.inbox;

import java.util.Locale;

/** The ways to look at the inbox. A role held by one person by nature makes its tasks that person's own. */
enum InboxTab {
    /**
     * Taken by me or by whom I stand in for, or addressed to me alone: a teacher's own class or subject, the principal's;
     * these also when somebody took them who has no right of the own to them any more.
     */
    MINE("(i.claimed_by = :me or i.claimed_by = d.in_place_of or (d.personal and (i.claimed_by is null or "
            + InboxRepository.GIVES_WAY + ")))"),
    /** Anybody of my group may take it, or a colleague has it. */
    GROUP("((i.claimed_by is null and not d.personal)"
            + " or i.claimed_by <> :me and i.claimed_by is distinct from d.in_place_of and not (d.personal and "
            + InboxRepository.GIVES_WAY + "))"),
    /** Signature rounds that wait for me. */
    SIGN("(i.round is not null and (i.claimed_by is null or i.claimed_by = :me or i.claimed_by = d.in_place_of"
            + " or d.personal and " + InboxRepository.GIVES_WAY + "))"),
    /** Past its date, whoever has it. */
    OVERDUE("(i.due_order < :now)"),
    /** Of my group, and nobody has it yet; counted, never a page of its own. */
    FREE("(i.claimed_by is null and not d.personal)"),
    /** What others owe and did not do in time, of which I was told because I answer for them. */
    REPORTED("false"),
    /** What I finished. */
    DONE("false");

    private final String condition;

    InboxTab(String condition) {
        this.condition = condition;
    }

    /** SQL over {@code inbox_item i} and the duty {@code d} that gives it; parameters {@code me} and {@code now}. */
    String condition() {
        return condition;
    }

    /** Whether its number stands beside everybody's tabs. */
    boolean isCounted() {
        return this != DONE && this != FREE && this != REPORTED;
    }

    /** Word in addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InboxTab ofKey(String key) {
        for (var tab : values()) {
            if (tab != FREE && tab.key().equals(key)) {
                return tab;
            }
        }
        return MINE;
    }
}
