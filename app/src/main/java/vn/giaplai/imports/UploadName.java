package vn.giaplai.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaplai.web.Texts;

/** The name of an uploaded file as it may be shown and kept: what the browser says is said by whoever sends the request. */
final class UploadName {

    /** As the column has it; the end stays, which says what kind of file it is. */
    private static final int LONGEST = 255;

    private static final Pattern NO_SIGN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]");

    private UploadName() {}

    static String of(@Nullable String said) {
        var name = Texts.clean(NO_SIGN.matcher(said == null ? "" : said).replaceAll(" "));
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(name.offsetByCodePoints(name.length(), -LONGEST));
    }
}
