package vn.giaplai.processes;

import org.jspecify.annotations.Nullable;

/** A case could not be started or changed; nothing changed. */
public final class CaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The same class, pupil or school has a running case of the year: {@link CaseRefused#existing()}. */
        ALREADY_RUNNING,
        /** There is no running case of that number. */
        NOT_FOUND_OR_ENDED,
        /** The pupil is not (or no longer) in this case. */
        PUPIL_NOT_IN_CASE,
        /** No open task of the case is this person's to do, so they may not send a pupil back. */
        NOT_ENTITLED
    }

    private final Reason reason;
    private final transient @Nullable CaseNumber existing;

    public CaseRefused(Reason reason, @Nullable CaseNumber existing) {
        super("case refused: " + reason + (existing == null ? "" : " (" + existing + ")"));
        this.reason = reason;
        this.existing = existing;
    }

    public Reason reason() {
        return reason;
    }

    /** The case that stands in the way or was asked for. */
    public @Nullable CaseNumber existing() {
        return existing;
    }
}
