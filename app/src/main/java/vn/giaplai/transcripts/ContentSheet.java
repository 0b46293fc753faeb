package vn.giaplai.transcripts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.gradebook.Entries;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.assessment.PeriodResult;
import vn.giaplai.processes.assessment.SubjectResult;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.results.ConfirmedDecision;
import vn.giaplai.results.PupilResult;
import vn.giaplai.school.Subject;

/**
 * What the papers of some pupils of a class were made from, read once.
 *
 * @param lastGrade whether the class is of the last grade, where a decision bears another name
 */
record ContentSheet(
        List<Subject> subjects,
        Entries entries,
        Map<PupilCode, PupilResult> results,
        Map<PupilCode, ConfirmedDecision> decisions,
        boolean lastGrade) {

    Optional<SubjectResult> subject(PupilCode pupil, String subjectCode) {
        return assessed(pupil).stream()
                .flatMap(assessed -> assessed.subjects().stream())
                .filter(result -> result.subject().equals(subjectCode))
                .findFirst();
    }

    Optional<PeriodResult> year(PupilCode pupil) {
        return assessed(pupil).map(AssessedResult::year);
    }

    /** The decision: the confirmed one, or what the rules propose. */
    Optional<Decision.Outcome> outcome(PupilCode pupil) {
        return Optional.ofNullable(decisions.get(pupil))
                .map(ConfirmedDecision::outcome)
                .or(() -> assessed(pupil).map(AssessedResult::decision).map(Decision::outcome));
    }

    private Optional<AssessedResult> assessed(PupilCode pupil) {
        return Optional.ofNullable(results.get(pupil)).map(PupilResult::assessed);
    }
}
