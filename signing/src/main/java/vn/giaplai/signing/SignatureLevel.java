package vn.giaplai.signing;

/**
 * How long a signature can be verified. Each level adds one step to the one before, so the order is meaningful:
 * {@code reached.compareTo(wanted) >= 0}.
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 §6 (PAdES baseline signatures).
 */
public enum SignatureLevel {
    /** Basic: the signature and its certificate. */
    B_B,
    /** With a trusted time: a signature or document time stamp. */
    B_T,
    /** With everything needed to validate without asking anyone: certificates and revocation data. */
    B_LT,
    /** Protected for the archive: a document time stamp over the validation data. */
    B_LTA;

    /** Whether this level fulfils the wanted one. */
    public boolean reaches(SignatureLevel wanted) {
        return compareTo(wanted) >= 0;
    }
}
