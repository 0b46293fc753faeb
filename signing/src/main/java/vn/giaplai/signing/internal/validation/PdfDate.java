package vn.giaplai.signing.internal.validation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as PDF writes them (ISO 32000-1 §7.9.4), to the second. */
final class PdfDate {

    private static final Pattern FORM =
            Pattern.compile("D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:Z.*|([+-])(\\d\\d)'?(\\d\\d)?'?)?");

    private PdfDate() {}

    static @Nullable Instant parse(String date) {
        Matcher found = FORM.matcher(date);
        if (!found.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    number(found, 6));
            int sign = "-".equals(found.group(7)) ? -1 : 1;
            ZoneOffset zone = found.group(8) == null
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofHoursMinutes(
                            sign * number(found, 8), found.group(9) == null ? 0 : sign * number(found, 9));
            return local.toInstant(zone);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
