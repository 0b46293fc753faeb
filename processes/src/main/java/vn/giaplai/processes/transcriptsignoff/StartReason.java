package vn.giaplai.processes.transcriptsignoff;

/** Why a case exists. */
public enum StartReason {
    /** The year's end, a whole class. */
    YEAR_END,
    /** A signer or BGH sent the pupil back. */
    RETURNED,
    /** The correction of a pupil who was sent back, or whose own case began with one, was given to somebody else. */
    GIVEN,
    /** The pupil leaves for another school (S004 Đ6.3). */
    TRANSFER,
    /** An entry was corrected after the transcript had been signed. */
    CORRECTION,
    /** A signer's certificate failed before the lift; signed anew, nothing to correct. */
    CERTIFICATE,
    /** The pupil's paper could not be made; the class went on without. */
    UNPRINTABLE
}
