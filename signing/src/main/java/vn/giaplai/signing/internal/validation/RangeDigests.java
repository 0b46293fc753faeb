package vn.giaplai.signing.internal.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import vn.giaplai.signing.internal.pdf.ReadBudget;

/**
 * Digests of signed ranges. Each signature of a document covers the bytes of the one before again; asked in the order of
 * the file, the common beginning is hashed once.
 */
final class RangeDigests {

    private final byte[] data;
    private final ReadBudget budget;
    private final Map<String, Running> running = new HashMap<>();

    private static final class Running {
        private final MessageDigest digest;
        private int upTo;

        Running(MessageDigest digest) {
            this.digest = digest;
        }
    }

    RangeDigests(byte[] data, ReadBudget budget) {
        this.data = data;
        this.budget = budget;
    }

    /** Digest of the bytes before the hole and of those behind it. */
    byte[] digest(String algorithm, int hole, int afterHole, int end) {
        try {
            Running prefix = running.get(algorithm);
            if (prefix == null || prefix.upTo > hole) {
                prefix = new Running(MessageDigest.getInstance(algorithm));
                running.put(algorithm, prefix);
            }
            budget.spendHashed(hole - prefix.upTo + end - afterHole);
            prefix.digest.update(data, prefix.upTo, hole - prefix.upTo);
            prefix.upTo = hole;
            MessageDigest digest = (MessageDigest) prefix.digest.clone();
            digest.update(data, afterHole, end - afterHole);
            return digest.digest();
        } catch (NoSuchAlgorithmException | CloneNotSupportedException missing) {
            throw new IllegalStateException("digest " + algorithm, missing);
        }
    }
}
