package vn.giaplai.results;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

/** The year-end decisions: what the rules propose and what the principal confirmed. */
@Service
public class PromotionDecisions {

    private final ResultsRepository repository;

    PromotionDecisions(ResultsRepository repository) {
        this.repository = repository;
    }

    /** Confirmed decisions by pupil code; pupils without one are not in the map. */
    public Map<PupilCode, ConfirmedDecision> of(
            SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        return repository.decisions(schoolCode, schoolYear, pupilCodes).stream()
                .collect(Collectors.toMap(ConfirmedDecision::pupilCode, Function.identity()));
    }

    /** Pupils whose proposed decision is not confirmed yet, or differs from the confirmed one. */
    public List<PupilCode> toConfirm(ClassRef ref, Collection<PupilCode> pupilCodes) {
        var confirmed = of(ref.schoolCode(), ref.schoolYear(), pupilCodes);
        var proposed = proposals(ref, pupilCodes);
        return pupilCodes.stream()
                .filter(proposed::containsKey)
                .filter(pupil -> {
                    var before = confirmed.get(pupil);
                    return before == null || before.outcome() != proposed.get(pupil);
                })
                .toList();
    }

    /** What the rules propose, by pupil code; pupils whose year has no result are not in the map. */
    Map<PupilCode, Decision.Outcome> proposals(ClassRef ref, Collection<PupilCode> pupilCodes) {
        return repository.results(ref.schoolCode(), ref.schoolYear(), pupilCodes).stream()
                .filter(result -> result.assessed().decision() != null)
                .collect(Collectors.toMap(
                        PupilResult::pupilCode,
                        result -> Objects.requireNonNull(result.assessed().decision())
                                .outcome()));
    }
}
