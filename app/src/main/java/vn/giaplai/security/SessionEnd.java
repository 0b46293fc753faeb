package vn.giaplai.security;

/** Why a session is over; the sign-in page says it. */
enum SessionEnd {
    /** The account is closed. */
    DISABLED,
    /** By its owner from elsewhere, or because the password was changed or reset. */
    ENDED,
    /** It is as old as a session may get. */
    LIFETIME
}
