package vn.giaplai.results;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.assessment.NotEntered;
import vn.giaplai.processes.assessment.Period;
import vn.giaplai.processes.assessment.PeriodResult;
import vn.giaplai.processes.assessment.Reason;
import vn.giaplai.processes.assessment.SubjectResult;
import vn.giaplai.processes.assessment.SubjectValue;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;

/** What the pages of results show, in the words of the form. */
@Component
class ResultsPage {

    private final SchoolRegister register;
    private final PromotionDecisions decisions;

    ResultsPage(SchoolRegister register, PromotionDecisions decisions) {
        this.register = register;
        this.decisions = decisions;
    }

    /**
     * One pupil in the list of a class.
     *
     * @param values of the year in the order of the subjects; empty where there is none
     * @param missing conditions that are not met, message keys
     * @param confirmed label of the confirmed decision, empty while there is none
     */
    record Line(
            PupilCode pupilCode,
            String name,
            List<String> values,
            String conduct,
            String learning,
            String title,
            String decision,
            String outcome,
            List<String> missing,
            String confirmed,
            boolean complete) {}

    /** How many pupils have an outcome, in the words of their grade. */
    record Count(String label, long pupils) {}

    /** One subject of a pupil. */
    record SubjectLine(String name, String term1, String term2, String year) {}

    /** One period of a pupil: levels and why. */
    record PeriodLine(String name, String conduct, String learning, List<Reason> reasons) {}

    /** A pupil's results with all reasons. */
    record Sheet(
            List<SubjectLine> subjects,
            List<PeriodLine> periods,
            String decision,
            List<Reason> reasons,
            List<String> retest,
            List<String> notEntered,
            String ruleSet) {}

    /** The pupils in the order of the list; those without a result are left out. */
    List<Line> lines(ClassRef ref, List<Pupil> pupils, Map<PupilCode, AssessedResult> assessed) {
        var codes = pupils.stream().map(Pupil::code).toList();
        var confirmed = decisions.of(ref.schoolCode(), ref.schoolYear(), codes);
        var subjects = register.subjects(ref);
        int grade = grade(ref);
        return pupils.stream()
                .filter(pupil -> assessed.containsKey(pupil.code()))
                .map(pupil -> line(
                        pupil,
                        Objects.requireNonNull(assessed.get(pupil.code())),
                        subjects,
                        grade,
                        Optional.ofNullable(confirmed.get(pupil.code()))))
                .toList();
    }

    /** Every outcome, none left out. */
    List<Count> counts(ClassRef ref, List<Line> lines) {
        int grade = grade(ref);
        return Stream.of(Decision.Outcome.values())
                .map(outcome -> new Count(
                        outcome.label(grade),
                        lines.stream()
                                .filter(line -> line.outcome().equals(outcome.name()))
                                .count()))
                .toList();
    }

    private static Line line(
            Pupil pupil,
            AssessedResult assessed,
            List<Subject> subjects,
            int grade,
            Optional<ConfirmedDecision> confirmed) {
        var bySubject = bySubject(assessed);
        var year = Optional.ofNullable(assessed.year());
        var decision = Optional.ofNullable(assessed.decision());
        return new Line(
                pupil.code(),
                pupil.fullName(),
                subjects.stream()
                        .map(subject -> text(bySubject.get(subject.code()), Period.YEAR))
                        .toList(),
                year.map(result -> result.conduct().label()).orElse(""),
                year.map(result -> result.learning().label()).orElse(""),
                year.map(PeriodResult::title).map(title -> title.label()).orElse(""),
                decision.map(found -> found.outcome().label(grade)).orElse(""),
                decision.map(found -> found.outcome().name()).orElse(""),
                decision.map(found -> found.missing().stream()
                                .map(condition -> "results.condition." + condition.name())
                                .toList())
                        .orElse(List.of()),
                confirmed.map(found -> found.outcome().label(grade)).orElse(""),
                assessed.complete());
    }

    /** All results of one pupil. */
    Sheet sheet(ClassRef ref, AssessedResult assessed) {
        int grade = grade(ref);
        var names = register.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::name));
        var bySubject = bySubject(assessed);
        var subjects = register.subjects().stream()
                .filter(subject -> bySubject.containsKey(subject.code()))
                .map(subject -> subjectLine(subject, bySubject.get(subject.code())))
                .toList();
        var decision = Optional.ofNullable(assessed.decision());
        return new Sheet(
                subjects,
                periods(assessed),
                decision.map(found -> found.outcome().label(grade)).orElse(""),
                decision.map(Decision::reasons).orElse(List.of()),
                decision.map(found -> found.retest().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .toList())
                        .orElse(List.of()),
                assessed.notEntered().stream().map(cell -> words(cell, names)).toList(),
                assessed.ruleSet().label());
    }

    private int grade(ClassRef ref) {
        return register.schoolClass(ref).orElseThrow().grade();
    }

    private static SubjectLine subjectLine(Subject subject, @Nullable SubjectResult result) {
        return new SubjectLine(
                subject.name(), text(result, Period.TERM_1), text(result, Period.TERM_2), text(result, Period.YEAR));
    }

    private static List<PeriodLine> periods(AssessedResult assessed) {
        return Stream.of(
                        line(Period.TERM_1, assessed.term1()),
                        line(Period.TERM_2, assessed.term2()),
                        line(Period.YEAR, assessed.year()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PeriodLine> line(Period period, @Nullable PeriodResult result) {
        return Optional.ofNullable(result)
                .map(found -> new PeriodLine(
                        period.label(),
                        found.conduct().label(),
                        found.learning().label(),
                        found.reasons()));
    }

    private static String words(NotEntered cell, Map<String, String> names) {
        var subject = cell.subject() == null ? "" : names.getOrDefault(cell.subject(), cell.subject()) + ", ";
        return subject + cell.what() + ", " + cell.period().label();
    }

    private static Map<String, SubjectResult> bySubject(AssessedResult assessed) {
        return assessed.subjects().stream().collect(Collectors.toMap(SubjectResult::subject, Function.identity()));
    }

    private static String text(@Nullable SubjectResult result, Period period) {
        SubjectValue value = result == null ? null : result.in(period);
        return value == null ? "" : value.text().replace('.', ',');
    }
}
