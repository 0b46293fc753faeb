package vn.giaplai.signing;

/**
 * The verdict on a signature.
 *
 * <p>Source: ETSI EN 319 102-1 V1.3.1 §5.1.3.
 */
public enum Indication {
    TOTAL_PASSED,
    /** Nothing is wrong, but something needed for a yes is missing. */
    INDETERMINATE,
    TOTAL_FAILED
}
