package vn.giaplai.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people type it. */
public final class TypedDay {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern SHAPE = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private TypedDay() {}

    /** The day as a form shows it again: 05/09/2026; empty for none. */
    public static String written(@Nullable LocalDate day) {
        return day == null ? "" : WRITTEN.format(day);
    }

    /** 22/11/2012, 22-11-2012, 22.11.2012 or 2012-11-22; empty for anything else and for days that do not exist. */
    public static Optional<LocalDate> read(String typed) {
        var text = Texts.meant(typed).replace(" ", "");
        try {
            if (ISO.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text));
            }
            return SHAPE.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text.replace('-', '/').replace('.', '/'), DAY))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
