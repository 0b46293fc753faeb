package vn.giaplai.processes.assessment;

import java.util.ArrayList;
import java.util.List;

/** Records for the tests, in the words of the circular. */
final class Pupils {

    private Pupils() {}

    /** A term in which every mark is the same, so the average is that mark. */
    static TermScores term(String average) {
        return new TermScores(List.of(Mark.of(average), Mark.of(average)), Mark.of(average), Mark.of(average));
    }

    static TermScores term(List<String> regular, String midTerm, String endTerm) {
        return new TermScores(regular.stream().map(Mark::of).toList(), Mark.of(midTerm), Mark.of(endTerm));
    }

    /** Subjects M1, M2, … with these yearly averages. */
    static List<SubjectRecord> scored(String... averages) {
        List<SubjectRecord> subjects = new ArrayList<>();
        for (String average : averages) {
            subjects.add(new SubjectRecord.ScoreSubject("M" + (subjects.size() + 1), term(average), term(average)));
        }
        return subjects;
    }

    /** Comment subjects N1, N2, … of which the first {@code notPassed} are Chưa đạt. */
    static List<SubjectRecord> commented(int all, int notPassed) {
        List<SubjectRecord> subjects = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            List<CommentMark> marks = List.of(i < notPassed ? CommentMark.NOT_PASSED : CommentMark.PASSED);
            subjects.add(new SubjectRecord.CommentSubject("N" + (i + 1), marks, marks));
        }
        return subjects;
    }

    static PupilRecord pupil(List<SubjectRecord> scored, int commentsNotPassed, Level conduct, int absences) {
        List<SubjectRecord> subjects = new ArrayList<>(scored);
        subjects.addAll(commented(4, commentsNotPassed));
        return new PupilRecord(RuleSetId.TT22_2021, 9, subjects, new Conduct(conduct, conduct), absences);
    }

    static PupilRecord pupil(String... averages) {
        return pupil(scored(averages), 0, Level.TOT, 0);
    }
}
