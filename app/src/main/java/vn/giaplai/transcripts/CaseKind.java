package vn.giaplai.transcripts;

/** What a case is about: a whole class, one pupil, or the lock of a school's year. */
enum CaseKind {
    CLASS,
    PUPIL,
    LOCK
}
