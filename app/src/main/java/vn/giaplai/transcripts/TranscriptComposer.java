package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Imprint;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.assessment.Period;
import vn.giaplai.processes.assessment.SubjectResult;
import vn.giaplai.processes.assessment.SubjectValue;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.Family;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.templates.transcriptsignoff.Corrections;
import vn.giaplai.templates.transcriptsignoff.Grade;
import vn.giaplai.templates.transcriptsignoff.LearningStage;
import vn.giaplai.templates.transcriptsignoff.PeriodResult;
import vn.giaplai.templates.transcriptsignoff.SubjectKind;
import vn.giaplai.templates.transcriptsignoff.SubjectRow;
import vn.giaplai.templates.transcriptsignoff.Transcript;
import vn.giaplai.templates.transcriptsignoff.YearSummary;
import vn.giaplai.units.HeadTitles;

/** Says what the paper of a pupil says: profile, course of study, results, summary, who signs (TT 22/2021, học bạ). */
@Component
class TranscriptComposer {

    private final SchoolRegister register;
    private final HeadTitles titles;

    TranscriptComposer(SchoolRegister register, HeadTitles titles) {
        this.register = register;
        this.titles = titles;
    }

    /**
     * Composes one paper.
     *
     * @param outcome the confirmed decision, or null while there is none
     */
    Transcript compose(
            ClassPapers papers,
            Pupil pupil,
            Imprint imprint,
            AssessedResult assessed,
            Decision.@Nullable Outcome outcome) {
        var ref = papers.schoolClass().ref();
        return new Transcript(
                imprint.documentId(),
                imprint.identity().version(),
                imprint.verificationUrl(),
                Letterheads.identity(
                        papers.school(), titles.head(papers.school().code())),
                ref.schoolYear(),
                papers.schoolClass().grade(),
                ref.classCode(),
                profile(pupil),
                history(papers.school(), pupil.code(), ref.schoolYear()),
                rows(papers, pupil.code(), assessed),
                corrections(papers, pupil.code()),
                summary(papers, pupil.code(), assessed, outcome),
                papers.place(),
                papers.date());
    }

    private static vn.giaplai.templates.transcriptsignoff.Pupil profile(Pupil pupil) {
        return new vn.giaplai.templates.transcriptsignoff.Pupil(
                pupil.fullName(),
                pupil.code().value(),
                pupil.personalId(),
                pupil.registerNumber(),
                pupil.birthDate(),
                pupil.gender().vietnamese(),
                pupil.birthPlace(),
                pupil.ethnicity(),
                pupil.address(),
                pupil.family().policy(),
                guardians(pupil.family()));
    }

    private static List<vn.giaplai.templates.transcriptsignoff.Pupil.Guardian> guardians(Family family) {
        return Stream.of(
                        guardian("Cha", family.father()),
                        guardian("Mẹ", family.mother()),
                        guardian("Người giám hộ", family.guardian()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<vn.giaplai.templates.transcriptsignoff.Pupil.Guardian> guardian(
            String role, Family.Relative relative) {
        return relative.known()
                ? Optional.of(new vn.giaplai.templates.transcriptsignoff.Pupil.Guardian(
                        role, relative.name(), relative.occupation()))
                : Optional.empty();
    }

    private List<LearningStage> history(School issuing, PupilCode pupilCode, String schoolYear) {
        return register.history(pupilCode).stream()
                .filter(enrolment -> enrolment.classRef().schoolYear().compareTo(schoolYear) <= 0)
                .map(enrolment -> stage(issuing, enrolment))
                .toList();
    }

    private LearningStage stage(School issuing, Enrolment enrolment) {
        var ref = enrolment.classRef();
        var school = ref.schoolCode().equals(issuing.code())
                ? issuing
                : register.school(ref.schoolCode()).orElse(issuing);
        var place = school.name() + ", " + school.commune() + ", " + school.province();
        return new LearningStage(ref.schoolYear(), ref.classCode(), place);
    }

    private static List<SubjectRow> rows(ClassPapers papers, PupilCode pupilCode, AssessedResult assessed) {
        Map<String, SubjectResult> results =
                assessed.subjects().stream().collect(Collectors.toMap(SubjectResult::subject, Function.identity()));
        var exempt = papers.entries().exemptSubjects(pupilCode);
        List<SubjectRow> rows = new ArrayList<>();
        for (var subject : papers.subjects()) {
            var result = Optional.ofNullable(results.get(subject.code()));
            rows.add(new SubjectRow(
                    subject.code(),
                    subject.name(),
                    kind(subject),
                    grade(result, Period.TERM_1),
                    grade(result, Period.TERM_2),
                    grade(result, Period.YEAR),
                    Grade.none(),
                    exempt.contains(subject.code()),
                    papers.entries().remark(pupilCode, subject.code()).orElse(""),
                    papers.teachers().getOrDefault(subject.code(), List.of())));
        }
        return rows;
    }

    private static SubjectKind kind(Subject subject) {
        return SubjectKind.valueOf(subject.kind().name());
    }

    private static Grade grade(Optional<SubjectResult> result, Period period) {
        return result.map(found -> found.in(period))
                .map(TranscriptComposer::grade)
                .orElseGet(Grade::none);
    }

    private static Grade grade(SubjectValue value) {
        if (value instanceof SubjectValue.Average average) {
            return Grade.of(average.value());
        }
        return Grade.passed(((SubjectValue.Comment) value).passed());
    }

    private static Corrections corrections(ClassPapers papers, PupilCode pupilCode) {
        var found = papers.corrections().get(pupilCode);
        if (found == null || found.count() == 0) {
            return Corrections.none();
        }
        var names = papers.subjects().stream()
                .filter(subject -> found.subjectCodes().contains(subject.code()))
                .map(Subject::name)
                .toList();
        return new Corrections(found.count(), names);
    }

    private static YearSummary summary(
            ClassPapers papers, PupilCode pupilCode, AssessedResult assessed, Decision.@Nullable Outcome outcome) {
        var entries = papers.entries();
        return new YearSummary(
                period(assessed.term1()),
                period(assessed.term2()),
                period(assessed.year()),
                PeriodResult.none(),
                entries.absences(pupilCode).orElse(0),
                decision(outcome, papers.schoolClass().grade()),
                List.of(),
                List.of(),
                rewards(assessed),
                entries.comment(pupilCode).orElse(""),
                "",
                papers.homeroomTeacher());
    }

    private static PeriodResult period(vn.giaplai.processes.assessment.@Nullable PeriodResult result) {
        return result == null
                ? PeriodResult.none()
                : new PeriodResult(result.conduct().label(), result.learning().label());
    }

    private static List<String> rewards(AssessedResult assessed) {
        var year = assessed.year();
        var title = year == null ? null : year.title();
        return title == null ? List.of() : List.of(title.label());
    }

    private static YearSummary.Decision decision(Decision.@Nullable Outcome outcome, int grade) {
        if (outcome == null) {
            return YearSummary.Decision.NONE;
        }
        boolean last = grade == Decision.LAST_GRADE;
        return switch (outcome) {
            case PROMOTED -> last ? YearSummary.Decision.COMPLETED_THCS : YearSummary.Decision.PROMOTED;
            case SUMMER -> last ? YearSummary.Decision.NOT_COMPLETED_THCS : YearSummary.Decision.AFTER_SUMMER;
            case NOT_PROMOTED -> last ? YearSummary.Decision.NOT_COMPLETED_THCS : YearSummary.Decision.NOT_PROMOTED;
        };
    }
}
