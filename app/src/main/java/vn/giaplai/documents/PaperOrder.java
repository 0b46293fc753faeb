package vn.giaplai.documents;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Which paper is to be made.
 *
 * @param classCode null when it is about a whole school
 * @param pupilCode null when it is not about one pupil
 */
public record PaperOrder(
        DocumentKind kind,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable PupilCode pupilCode,
        String caseNumber,
        String title) {}
