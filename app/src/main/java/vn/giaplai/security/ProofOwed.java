package vn.giaplai.security;

/** What an account still owes whose password one other person alone gave: first a password of its own, then its owner. */
public enum ProofOwed {
    /** The password is still the one that was given, which somebody else knows. */
    PASSWORD,
    /** It was changed since, by whoever had it: nobody showed yet to be the owner. */
    OWNER
}
