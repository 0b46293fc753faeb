package vn.giaplai.processes.assessment;

import java.util.List;

/**
 * Everything the rules need to know about one pupil's year; no name, no code.
 *
 * @param absences buổi in the whole year, with and without leave (TT 22/2021 Đ12.1c)
 */
public record PupilRecord(RuleSetId ruleSet, int grade, List<SubjectRecord> subjects, Conduct conduct, int absences) {

    public PupilRecord {
        subjects = List.copyOf(subjects);
        if (absences < 0) {
            throw new IllegalArgumentException("absences must not be negative, was " + absences);
        }
        if (subjects.stream().map(SubjectRecord::subject).distinct().count() != subjects.size()) {
            throw new IllegalArgumentException("a subject stands twice in one record");
        }
    }
}
