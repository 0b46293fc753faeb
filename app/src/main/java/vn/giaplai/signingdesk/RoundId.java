package vn.giaplai.signingdesk;

import java.util.UUID;

/** Names one signature round. */
public record RoundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
