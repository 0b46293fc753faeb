package vn.giaplai.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Time as a Vietnamese school reads it: stored as instants, shown in Asia/Ho_Chi_Minh. */
@Component("schoolTime")
public class SchoolTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final Clock clock;

    SchoolTime(Clock clock) {
        this.clock = clock;
    }

    /** Today in Viet Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** 22/11/2026. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 09:15 22/11/2026. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZONE));
    }
}
