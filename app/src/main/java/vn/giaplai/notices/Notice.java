package vn.giaplai.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands.
 *
 * @param address page on which to go on
 * @param readAt null: not read yet
 */
record Notice(
        long id,
        NoticeKind kind,
        List<NoticeArgument> arguments,
        String address,
        Instant at,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
