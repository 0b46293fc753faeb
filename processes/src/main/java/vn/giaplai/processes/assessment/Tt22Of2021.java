package vn.giaplai.processes.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.assessment.SubjectRecord.CommentSubject;
import vn.giaplai.processes.assessment.SubjectRecord.ScoreSubject;

/** Thông tư 22/2021/TT-BGDĐT: secondary schools, grade by grade from 2021-2022 to 2024-2025 (Đ21). */
final class Tt22Of2021 implements RuleSet {

    private static final Map<Integer, Integer> FIRST_YEARS =
            Map.of(6, 2021, 7, 2022, 10, 2022, 8, 2023, 11, 2023, 9, 2024, 12, 2024);

    private final DecisionTables tables;
    private final RuleParameters parameters;
    private final LearningResult learning;
    private final YearEnd yearEnd;

    Tt22Of2021(DecisionTables tables, RuleParameters parameters) {
        this.tables = tables;
        this.parameters = parameters;
        this.learning = new LearningResult(tables, parameters);
        this.yearEnd = new YearEnd(tables, parameters);
    }

    @Override
    public RuleSetId id() {
        return RuleSetId.TT22_2021;
    }

    @Override
    public boolean governs(int firstYear, SchoolLevel level, int grade) {
        Integer since = FIRST_YEARS.get(grade);
        return level != SchoolLevel.PRIMARY && since != null && firstYear >= since;
    }

    @Override
    public AssessedResult assess(PupilRecord pupil) {
        List<NotEntered> blocked = EnteredCells.missing(pupil);
        List<SubjectResult> subjects =
                pupil.subjects().stream().map(this::subjectResult).toList();
        PeriodResult term1 = open(blocked, Period.TERM_1) ? term(pupil, subjects, Period.TERM_1) : null;
        PeriodResult term2 = open(blocked, Period.TERM_2) ? term(pupil, subjects, Period.TERM_2) : null;
        PeriodResult year = term1 != null && term2 != null ? year(term1, term2, subjects) : null;
        Decision decision =
                year == null ? null : yearEnd.decide(year, standing(subjects, Period.YEAR), pupil.absences());
        return new AssessedResult(id(), subjects, term1, term2, year, decision, blocked);
    }

    private static boolean open(List<NotEntered> blocked, Period period) {
        return blocked.stream().noneMatch(cell -> cell.period() == period);
    }

    private SubjectResult subjectResult(SubjectRecord subject) {
        if (subject instanceof ScoreSubject score) {
            boolean first = score.term1().entered();
            boolean second = score.term2().entered();
            return new SubjectResult(
                    score.subject(),
                    first ? new SubjectValue.Average(Averages.ofTerm(score.term1())) : null,
                    second ? new SubjectValue.Average(Averages.ofTerm(score.term2())) : null,
                    first && second
                            ? new SubjectValue.Average(
                                    Averages.ofYear(score.term1(), score.term2(), parameters.chain()))
                            : null);
        }
        CommentSubject comment = (CommentSubject) subject;
        SubjectValue term2 = passed(comment.term2());
        return new SubjectResult(comment.subject(), passed(comment.term1()), term2, term2);
    }

    /** Đạt when all required assessments were done and all are Đạt; the year is the second term (TT 22/2021 Đ9.1a). */
    private static @Nullable SubjectValue passed(List<CommentMark> marks) {
        return marks.contains(CommentMark.NOT_ENTERED)
                ? null
                : new SubjectValue.Comment(marks.stream().allMatch(mark -> mark == CommentMark.PASSED));
    }

    private PeriodResult term(PupilRecord pupil, List<SubjectResult> subjects, Period period) {
        Level conduct = period == Period.TERM_1
                ? pupil.conduct().term1()
                : pupil.conduct().term2();
        LearningResult.Learning result = learning.of(standing(subjects, period));
        return new PeriodResult(
                Objects.requireNonNull(conduct), result.raw(), result.adjusted(), null, result.reasons());
    }

    private PeriodResult year(PeriodResult term1, PeriodResult term2, List<SubjectResult> subjects) {
        Standing standing = standing(subjects, Period.YEAR);
        LearningResult.Learning result = learning.of(standing);
        DecisionTables.Row conduct = tables.conduct(term1.conduct(), term2.conduct());
        Level level = Level.ofLabel(conduct.text("level"));
        DecisionTables.Row title = tables.title(level, result.adjusted(), standing.atLeast("9.0"));
        List<Reason> reasons = new ArrayList<>(result.reasons());
        reasons.add(conduct.reason());
        reasons.add(title.reason());
        return new PeriodResult(level, result.raw(), result.adjusted(), titleOf(title), reasons);
    }

    private static @Nullable Title titleOf(DecisionTables.Row row) {
        return row.text("title").isEmpty() ? null : Title.valueOf(row.text("title"));
    }

    private static Standing standing(List<SubjectResult> subjects, Period period) {
        Map<String, SubjectValue> values = new LinkedHashMap<>();
        for (SubjectResult subject : subjects) {
            values.put(subject.subject(), Objects.requireNonNull(subject.in(period)));
        }
        return new Standing(values);
    }
}
