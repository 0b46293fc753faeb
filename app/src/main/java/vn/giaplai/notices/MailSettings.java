package vn.giaplai.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaplai.web.SchoolTime;

/** When this installation sends mails, and from where. */
@Component
class MailSettings {

    private final String from;
    private final LocalTime digestAt;
    private final LocalTime quietFrom;
    private final LocalTime quietTo;
    private final Duration every;

    /** Throws {@link IllegalArgumentException} where the sender is no mail address. */
    MailSettings(
            @Value("${giaplai.mail.from}") String from,
            @Value("${giaplai.mail.digest-at}") LocalTime digestAt,
            @Value("${giaplai.mail.quiet-from}") LocalTime quietFrom,
            @Value("${giaplai.mail.quiet-to}") LocalTime quietTo,
            @Value("${giaplai.mail.every}") Duration every) {
        if (!from.isEmpty() && MailAddress.typed(from).isEmpty()) {
            throw new IllegalArgumentException("giaplai.mail.from must be one plain mail address");
        }
        this.from = from;
        this.digestAt = digestAt;
        this.quietFrom = quietFrom;
        this.quietTo = quietTo;
        this.every = every;
    }

    /** Empty: no mails. */
    String from() {
        return from;
    }

    /** How often is looked whether something is to be sent. */
    Duration every() {
        return every;
    }

    LocalTime digestAt() {
        return digestAt;
    }

    LocalTime quietFrom() {
        return quietFrom;
    }

    LocalTime quietTo() {
        return quietTo;
    }

    /** Up to when the digest of that day tells: it is made then, or as soon afterwards as the server answers. */
    Instant digestOf(LocalDate day) {
        return day.atTime(digestAt).atZone(SchoolTime.ZONE).toInstant();
    }

    /** Whether even what is urgent waits; from and to may lie on both sides of midnight. */
    boolean quiet(Instant now) {
        var time = LocalTime.ofInstant(now, SchoolTime.ZONE);
        boolean afterBegin = !time.isBefore(quietFrom);
        boolean beforeEnd = time.isBefore(quietTo);
        return quietFrom.isAfter(quietTo) ? afterBegin || beforeEnd : afterBegin && beforeEnd;
    }
}
