package vn.giaplai.transcripts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.gradebook.Corrections;
import vn.giaplai.gradebook.Entries;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.Subject;

/**
 * What the papers of a class have in common, read once for all of its pupils.
 *
 * @param subjects in the order of the form
 * @param teachers names of those who sign by subject code, in the order of their fields
 * @param corrections by pupil code
 * @param date day of issue
 */
record ClassPapers(
        School school,
        SchoolClass schoolClass,
        Entries entries,
        List<Subject> subjects,
        Map<String, List<String>> teachers,
        String homeroomTeacher,
        Map<PupilCode, Corrections> corrections,
        LocalDate date) {

    ClassPapers {
        subjects = List.copyOf(subjects);
        teachers = Map.copyOf(teachers);
        corrections = Map.copyOf(corrections);
    }

    /** The place in front of the date. */
    String place() {
        return Letterheads.place(school);
    }
}
