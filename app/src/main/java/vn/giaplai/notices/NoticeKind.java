package vn.giaplai.notices;

/** Of what somebody is told; its sentence is {@code notices.kind.<name>}. */
public enum NoticeKind {
    /** A task of mine is due soon. Arguments: the task, when. */
    TASK_DUE_SOON(false),
    /** A task of mine is late. Arguments: the task, since when. */
    TASK_OVERDUE(true),
    /** A task is late for whose role I answer. Arguments: the task, since when. */
    TASK_OF_OTHERS_OVERDUE(false),
    /** What came back is mine to put right. Arguments: the task. */
    CORRECTION_ASKED(true),
    /** A paper that I signed came back and is signed anew once it is put right. Arguments: the class. */
    SIGNED_PAPER_RETURNED(false),
    /** I stand in for somebody. Arguments: for whom, first day, last day. */
    DELEGATION_RECEIVED(true),
    /** Somebody stands in for me. Arguments: who, first day, last day. */
    DELEGATION_GIVEN(false),
    /** I do not stand in any more. Arguments: for whom, first day, last day. */
    DELEGATION_TAKEN_BACK(true),
    /** Somebody does not stand in for me any more. Arguments: who, first day, last day. */
    DELEGATION_ENDED(false),
    /** My signing key ends soon. Arguments: the last day. */
    KEY_EXPIRES(false),
    /** The key of the school's seal ends soon. Arguments: the last day. */
    SEAL_EXPIRES(false),
    /** The address of somebody of my school is refused by mail servers. Arguments: whose. */
    MAIL_REFUSED(false),
    /** Where notices are, and that they come by mail if one wants; for people of the demo. */
    WELCOME(false);

    private final boolean urgent;

    NoticeKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** Whether it goes out at once to those who want mail at once. */
    boolean urgent() {
        return urgent;
    }
}
