package vn.giaplai.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.gradebook.Entries;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.AssessmentRules;
import vn.giaplai.processes.assessment.NotEntered;
import vn.giaplai.processes.assessment.Period;
import vn.giaplai.processes.assessment.PupilRecord;
import vn.giaplai.processes.assessment.SchoolLevel;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.EnrolmentStatus;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.UserProblem;

/** Averages, levels and proposed decisions of pupils, computed from the gradebook by the rule set that governs them. */
@Service
public class Results {

    private static final String ABSENCES = "Tổng số buổi nghỉ học";

    private final Gradebook gradebook;
    private final SchoolRegister school;
    private final AssessmentRules rules;
    private final ResultsRepository repository;
    private final AuditLog audit;
    private final Clock clock;

    Results(
            Gradebook gradebook,
            SchoolRegister school,
            AssessmentRules rules,
            ResultsRepository repository,
            AuditLog audit,
            Clock clock) {
        this.gradebook = gradebook;
        this.school = school;
        this.rules = rules;
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** Computes and stores the results of everybody who studies in the class, where an entry changed. */
    @Transactional
    public void compute(ClassRef ref) {
        var studying = school.enrolments(ref).stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.STUDYING)
                .map(Enrolment::pupilCode)
                .toList();
        compute(ref, studying);
    }

    /**
     * Computes and stores the results of these pupils of the class, where an entry changed.
     *
     * @throws UserProblem when no rule set is known for the grade and year
     */
    @Transactional
    public void compute(ClassRef ref, Collection<PupilCode> pupilCodes) {
        var entries = gradebook.ofClass(ref);
        var records = records(ref, entries);
        var known = repository.inputs(ref, pupilCodes);
        var now = clock.instant();
        int computed = 0;
        for (var pupil : pupilCodes) {
            var record = records.of(pupil);
            boolean absences = entries.absences(pupil).isPresent();
            var input = digest(record, absences);
            var before = known.get(pupil);
            if (before == null || !MessageDigest.isEqual(before, input)) {
                repository.put(ref, pupil, assess(record, absences), input, now);
                computed++;
            }
        }
        if (computed > 0) {
            audit.record(AuditEvent.bySystem("results-computed")
                    .about(ref.classCode())
                    .with("year", ref.schoolYear())
                    .with("ruleSet", records.ruleSet())
                    .with("pupils", computed));
        }
    }

    /** Stored results of the pupils by code; pupils without any are not in the map. */
    public Map<PupilCode, PupilResult> of(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        return repository.results(schoolCode, schoolYear, pupilCodes).stream()
                .collect(Collectors.toMap(PupilResult::pupilCode, Function.identity()));
    }

    /** The stored result of one pupil. */
    public Optional<PupilResult> of(SchoolCode schoolCode, String schoolYear, PupilCode pupilCode) {
        return Optional.ofNullable(
                of(schoolCode, schoolYear, List.of(pupilCode)).get(pupilCode));
    }

    /**
     * What the rules make of the entries of now, by pupil code, without storing it: for pages and previews.
     *
     * @throws UserProblem when no rule set is known for the grade and year
     */
    public Map<PupilCode, AssessedResult> assess(ClassRef ref, Collection<PupilCode> pupilCodes) {
        var entries = gradebook.ofClass(ref);
        var records = records(ref, entries);
        return pupilCodes.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        pupil -> assess(
                                records.of(pupil), entries.absences(pupil).isPresent())));
    }

    private PupilRecords records(ClassRef ref, Entries entries) {
        int grade = school.schoolClass(ref)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "security.class.unknown", ref.classCode()))
                .grade();
        var ruleSet = rules.governing(ref.schoolYear(), level(grade), grade)
                .orElseThrow(() -> new UserProblem(
                        HttpStatus.CONFLICT, "results.rules.unknown", ref.classCode(), ref.schoolYear()));
        return new PupilRecords(ruleSet, grade, school.subjects(ref), entries);
    }

    /** Without the absences nothing can be decided, and a cell that is not entered is never taken for zero. */
    private AssessedResult assess(PupilRecord record, boolean absencesEntered) {
        var assessed = rules.assess(record);
        if (absencesEntered) {
            return assessed;
        }
        var notEntered = new ArrayList<>(assessed.notEntered());
        notEntered.add(new NotEntered(Period.YEAR, null, ABSENCES));
        return new AssessedResult(
                assessed.ruleSet(),
                assessed.subjects(),
                assessed.term1(),
                assessed.term2(),
                assessed.year(),
                null,
                notEntered);
    }

    private static SchoolLevel level(int grade) {
        if (grade <= 5) {
            return SchoolLevel.PRIMARY;
        }
        return grade <= 9 ? SchoolLevel.LOWER_SECONDARY : SchoolLevel.UPPER_SECONDARY;
    }

    /** Digest of results, the same for the same results: a page shows it and hands it back. */
    static String fingerprint(Map<PupilCode, AssessedResult> assessed) {
        var inOrder = new TreeMap<PupilCode, AssessedResult>(Comparator.comparing(PupilCode::value));
        inOrder.putAll(assessed);
        return HexFormat.of().formatHex(digest(inOrder.toString()));
    }

    private static byte[] digest(PupilRecord record, boolean absencesEntered) {
        return digest(record + " " + absencesEntered);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("SHA-256 is part of every JDK", problem);
        }
    }
}
