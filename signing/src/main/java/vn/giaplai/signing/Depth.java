package vn.giaplai.signing;

/** How deep a validation goes. */
public enum Depth {
    /** Our own: structure, coverage, digests, signatures, paths, and what each revision changed. Milliseconds. */
    QUICK,
    /** The quick one and EU DSS (ETSI EN 319 102-1), with its report. Seconds, and it cannot be interrupted. */
    FULL
}
