package vn.giaplai.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.giaplai.gradebook.MarkEntry;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;

/**
 * Marks that look like marks: an ability of the pupil, a bent for each subject, luck on the day. Regular marks are
 * whole or half points, tests go by quarters as teachers add them up (7,3 and 7,8).
 */
final class DemoMarks {

    private static final List<String> QUARTERS = List.of("0", "0.3", "0.5", "0.8");

    private final Random random;
    private final Map<String, Double> means = new HashMap<>();

    DemoMarks(Random random) {
        this.random = random;
    }

    /** All marks of one pupil in one subject, both terms. */
    List<MarkEntry> of(PupilCode pupilCode, Subject subject, double ability) {
        var entries = new ArrayList<MarkEntry>();
        double bent = ability + random.nextGaussian() * 0.55;
        means.put(pupilCode + subject.code(), bent);
        for (int term = 1; term <= 2; term++) {
            double level = bent + (term == 2 ? 0.15 : 0);
            if (subject.kind() == SubjectKind.COMMENT) {
                entries.add(entry(pupilCode, subject, term, MarkKind.LEVEL, 1, MarkValue.level(MarkValue.PASSED)));
                continue;
            }
            for (int position = 1; position <= subject.regularScores(DemoSchool.GRADE); position++) {
                entries.add(entry(pupilCode, subject, term, MarkKind.TX, position, regular(level)));
            }
            entries.add(entry(pupilCode, subject, term, MarkKind.GK, 1, test(level - 0.1)));
            entries.add(entry(pupilCode, subject, term, MarkKind.CK, 1, test(level - 0.2)));
        }
        return entries;
    }

    /** About what the pupil's year in the subject looks like, for choosing a remark. */
    double mean(PupilCode pupilCode, String subjectCode) {
        return means.getOrDefault(pupilCode + subjectCode, 6.0);
    }

    private MarkValue regular(double level) {
        double value = Math.rint((level + 0.4 + random.nextGaussian() * 0.9) * 2) / 2;
        return MarkValue.score(BigDecimal.valueOf(bounded(value)));
    }

    private MarkValue test(double level) {
        double value = bounded(level + random.nextGaussian() * 0.7);
        var whole = BigDecimal.valueOf((long) value);
        var quarter = new BigDecimal(QUARTERS.get(random.nextInt(QUARTERS.size())));
        return MarkValue.score(whole.add(quarter).min(BigDecimal.TEN));
    }

    private static double bounded(double value) {
        return Math.max(3.0, Math.min(10.0, value));
    }

    static MarkEntry entry(
            PupilCode pupilCode, Subject subject, int term, MarkKind kind, int position, MarkValue value) {
        return new MarkEntry(new MarkPlace(pupilCode, subject.code(), term, kind, position), value);
    }
}
