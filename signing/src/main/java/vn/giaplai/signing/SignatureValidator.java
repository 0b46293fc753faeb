package vn.giaplai.signing;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.validation.FullDepth;
import vn.giaplai.signing.internal.validation.QuickValidation;

/**
 * Tells who signed a PDF, when, and whether anything else was changed since. Safe for use by several threads. Never uses
 * the network of its own accord; hostile input is bounded in size, objects and time.
 *
 * <p>Source: ETSI EN 319 102-1; ISO 32000-1 §12.8; TT 15/2025/TT-BKHCN Điều 5 (what a verifier must show).
 */
public final class SignatureValidator {

    private final Clock clock;
    private final @Nullable RevocationSource revocation;
    private final boolean strict;

    /**
     * A validator that knows only what is in the file: a signature without embedded revocation data is
     * {@code INDETERMINATE / TRY_LATER}.
     */
    public SignatureValidator(Clock clock) {
        this(clock, null, false);
    }

    /** A validator that asks the source where the file holds no revocation data. */
    public SignatureValidator(Clock clock, RevocationSource revocation) {
        this(clock, revocation, false);
    }

    private SignatureValidator(Clock clock, @Nullable RevocationSource revocation, boolean strict) {
        this.clock = clock;
        this.revocation = revocation;
        this.strict = strict;
    }

    /**
     * The same validator for papers that this library alone signs: there whatever is beyond the allow-list is a change.
     * Of other papers only what is proved is; what other software wrote and is not understood leaves the verdict
     * {@code INDETERMINATE / CHANGE_UNEXPLAINED}.
     */
    public SignatureValidator forOwnPapers() {
        return new SignatureValidator(clock, revocation, true);
    }

    /**
     * Validates. Never throws for a bad signature; throws {@link SigningException} with {@code DOCUMENT_BROKEN} when
     * the bytes are no PDF that can be followed, and with {@code DOCUMENT_UNSUPPORTED} when they are encrypted or beyond
     * the bounds (128 MB, three million objects, 4.5 seconds).
     */
    public ValidationReport validate(byte[] pdf, TrustAnchors anchors, Depth depth) {
        Instant now = clock.instant();
        QuickValidation quick = new QuickValidation(pdf, anchors, now, revocation, strict);
        return depth == Depth.FULL ? new FullDepth(pdf, anchors, now).deepen(quick) : quick.run();
    }
}
