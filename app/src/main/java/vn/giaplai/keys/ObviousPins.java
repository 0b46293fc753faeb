package vn.giaplai.keys;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PINs that somebody who finds or guesses tries first, within the five tries that a key has. */
final class ObviousPins {

    /** Ways over the keys of a telephone, pairs and the like: what people choose most (DataGenetics 2012, by rank). */
    private static final Set<String> KNOWN = Set.of(
            "112233",
            "332211",
            "123321",
            "321123",
            "121314",
            "142536",
            "147258",
            "258369",
            "147852",
            "159753",
            "159357",
            "357159",
            "369258",
            "741852",
            "789456",
            "456123",
            "123789",
            "147369",
            "100000",
            "000001",
            "102030",
            "112211",
            "123123",
            "246810",
            "135791",
            "11223344",
            "1234567890",
            "0123456789",
            "0987654321");

    /** A year that somebody was born in, or that is written above every paper, at the beginning or the end. */
    private static final Pattern YEAR =
            Pattern.compile("(19[4-9]\\d|20[0-3]\\d)\\d{2,4}|\\d{2,4}(19[4-9]\\d|20[0-3]\\d)");

    /** One, two, three or four digits over and over. */
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,4})\\1+");

    private ObviousPins() {}

    /** Whether the PIN is one of them; {@code born} is the owner's birthday where it is known. */
    static boolean contain(String pin, @Nullable LocalDate born) {
        return isCount(pin, 1)
                || isCount(pin, 9)
                || REPEATED.matcher(pin).matches()
                || YEAR.matcher(pin).matches()
                || KNOWN.contains(pin)
                || born != null && isBirthday(pin, born);
    }

    private static boolean isCount(String pin, int step) {
        return IntStream.range(1, pin.length())
                .allMatch(i -> (pin.charAt(i - 1) - '0' + step) % 10 == pin.charAt(i) - '0');
    }

    private static boolean isBirthday(String pin, LocalDate born) {
        return Stream.of("ddMMyy", "yyMMdd", "MMddyy", "ddMMyyyy", "yyyyMMdd", "MMddyyyy")
                .map(form -> born.format(DateTimeFormatter.ofPattern(form)))
                .anyMatch(pin::contains);
    }
}
