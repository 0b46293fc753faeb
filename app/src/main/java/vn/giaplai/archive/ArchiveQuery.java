package vn.giaplai.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.school.ClassCodes;

/**
 * What somebody looks for. All given parts must match; nothing given is everything.
 *
 * @param name words of the name, each the beginning of one, with or without accents: "ng anh" finds Nguyễn Ngọc Ánh
 * @param code code of the pupil (10 digits) or personal id (12 digits)
 * @param after sort key of the last row seen; empty for the first page
 */
record ArchiveQuery(
        String name, String code, @Nullable LocalDate birthDate, String classCode, String schoolYear, String after) {

    /** Rows of a page. */
    static final int PAGE = 25;

    ArchiveQuery {
        name = name.strip();
        code = code.replaceAll("\\s", "");
        classCode = ClassCodes.normal(classCode);
        schoolYear = schoolYear.strip();
    }

    /** The words of the name; more than six say no more. */
    List<String> words() {
        return Arrays.stream(name.split("\\s+"))
                .filter(word -> !word.isBlank())
                .limit(6)
                .toList();
    }

    /** Whether anything was asked for. */
    public boolean isEmpty() {
        return name.isEmpty() && code.isEmpty() && birthDate == null && classCode.isEmpty() && schoolYear.isEmpty();
    }
}
