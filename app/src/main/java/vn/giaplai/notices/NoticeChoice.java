package vn.giaplai.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to hear of notices.
 *
 * @param address where mails go; null: no address is confirmed
 * @param refusedAt when a server refused that address for good; null: it did not
 */
record NoticeChoice(
        MailWay way, @Nullable String address, @Nullable Instant refusedAt) {

    static final NoticeChoice NONE = new NoticeChoice(MailWay.APP, null, null);

    public boolean works() {
        return address != null && refusedAt == null;
    }
}
