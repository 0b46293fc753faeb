package vn.giaplai.notices;

/** How somebody wants to hear of notices outside of the application; its name is {@code notices.way.<name>}. */
enum MailWay {
    /** Not at all. */
    APP,
    /** One mail on a working day. */
    DIGEST,
    /** The same, and what is urgent at once. */
    AT_ONCE
}
