package vn.giaplai.documents;

import org.jspecify.annotations.Nullable;

/**
 * Which paper is to be made.
 *
 * @param classCode null when it is about a whole school
 * @param pupilCode null when it is not about one pupil
 */
public record PaperOrder(
        DocumentKind kind,
        String schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable String pupilCode,
        String caseNumber,
        String title) {}
