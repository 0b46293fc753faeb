package vn.giaplai.templates.transcriptsignoff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.giaplai.templates.house.SchoolIdentity;
import vn.giaplai.templates.house.Texts;

/**
 * Everything the học bạ of one pupil and one year says (lower secondary form, TT 22/2021/TT-BGDĐT, annex). Who signs for
 * the school, and in which capacity, the signature says.
 *
 * @param documentId printed on every page and in the XML twin
 * @param version 1 for the first; a corrected paper is a new version
 * @param verificationUrl address with the unguessable code, for the QR
 * @param school the issuing school
 * @param schoolYear {@code 2026-2027}
 * @param grade 6 to 9
 * @param className {@code 9A}
 * @param pupil the pupil
 * @param history course of study, oldest first, this year last
 * @param subjects rows of the results page, in the order of the form
 * @param corrections what was corrected on the results page
 * @param summary the summary page
 * @param place place of issue
 * @param date day of issue
 */
public record Transcript(
        String documentId,
        int version,
        String verificationUrl,
        SchoolIdentity school,
        String schoolYear,
        int grade,
        String className,
        Pupil pupil,
        List<LearningStage> history,
        List<SubjectRow> subjects,
        Corrections corrections,
        YearSummary summary,
        String place,
        LocalDate date) {
    public Transcript {
        Texts.require("document id", documentId);
        Texts.require("verification address", verificationUrl);
        Texts.require("class", className);
        Texts.require("place", place);
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more, was " + version);
        }
        if (!schoolYear.matches("20[0-9]{2}-20[0-9]{2}")) {
            throw new IllegalArgumentException("school year must look like 2026-2027, was " + schoolYear);
        }
        if (grade < 6 || grade > 9) {
            throw new IllegalArgumentException("grade must lie in [6, 9], was " + grade);
        }
        history = List.copyOf(history);
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a transcript needs at least one subject");
        }
        Set<String> codes = new HashSet<>();
        for (SubjectRow row : subjects) {
            if (!codes.add(row.code().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("subject " + row.code() + " occurs twice");
            }
        }
    }
}
