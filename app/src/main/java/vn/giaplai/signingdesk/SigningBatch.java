package vn.giaplai.signingdesk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * What a person signs with one PIN.
 *
 * @param signer code of the person
 * @param runId names the one thread that may sign for it while it runs
 * @param problem message key of why it halted by itself
 */
public record SigningBatch(
        BatchId id,
        PersonCode signer,
        UUID keyId,
        BatchState state,
        @Nullable UUID runId,
        @Nullable String problem,
        Instant confirmedAt,
        @Nullable Instant finishedAt) {}
