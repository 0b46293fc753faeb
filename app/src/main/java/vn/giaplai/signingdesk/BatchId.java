package vn.giaplai.signingdesk;

import java.util.UUID;

/** Names one batch: what a person signs with one PIN. */
public record BatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
