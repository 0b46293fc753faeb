package vn.giaplai.school;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A subject or educational activity.
 *
 * @param lessonsPerYear by grade, without chuyên đề học tập; grades that are not there do not have the subject
 */
public record Subject(String code, String name, SubjectKind kind, Map<Integer, Integer> lessonsPerYear, int ordinal) {

    public Subject {
        lessonsPerYear = Map.copyOf(lessonsPerYear);
    }

    /** As many lessons in each grade from the first to the last. */
    public static Map<Integer, Integer> lessons(int firstGrade, int lastGrade, int lessons) {
        return IntStream.rangeClosed(firstGrade, lastGrade)
                .boxed()
                .collect(Collectors.toMap(grade -> grade, grade -> lessons));
    }

    public boolean taughtIn(int grade) {
        return lessonsPerYear.containsKey(grade);
    }

    /**
     * Regular scores (ĐĐGtx) a term in a grade, TT 22/2021 Đ6.3: 2 to 35 lessons a year, 3 to 70, 4 above; comment
     * subjects, and grades that do not have the subject, 0.
     */
    public int regularScores(int grade) {
        int lessons = lessonsPerYear.getOrDefault(grade, 0);
        if (kind == SubjectKind.COMMENT || lessons == 0) {
            return 0;
        }
        if (lessons <= 35) {
            return 2;
        }
        return lessons <= 70 ? 3 : 4;
    }
}
