package vn.giaplai.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.school.NameOrder;
import vn.giaplai.web.Texts;

/**
 * The place of a paper in the archive's list, as one string in byte order, so that a page continues exactly after the
 * last row of the one before. Within a class, names stand as in its list.
 */
final class SortKey {

    private static final String END = "~";

    private SortKey() {}

    static String of(
            String schoolYear, @Nullable String classCode, @Nullable String name, int version, DocumentId documentId) {
        var newestYearFirst = String.format(Locale.ROOT, "%04d", 9999 - Integer.parseInt(schoolYear.substring(0, 4)));
        var newestVersionFirst = String.format(Locale.ROOT, "%04d", Math.max(0, 9999 - version));
        return String.join(
                "|",
                newestYearFirst,
                classCode == null ? END : padded(classCode),
                name == null ? END : NameOrder.key(name),
                newestVersionFirst,
                documentId.toString());
    }

    /** 9A sorts before 10A. */
    private static String padded(String classCode) {
        return Character.isDigit(classCode.charAt(0))
                        && (classCode.length() == 1 || !Character.isDigit(classCode.charAt(1)))
                ? "0" + classCode
                : classCode;
    }

    /** Vietnamese text without accents, in lower case, as the database's {@code plain_text}. */
    static String plain(String text) {
        return Texts.plain(text);
    }
}
