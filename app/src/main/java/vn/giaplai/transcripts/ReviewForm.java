package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.giaplai.duties.Corrector;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;

/**
 * What a reviewer's form says. A reason means that the paper goes back; a wish to send it back that lacks the reason or
 * who corrects is refused, and so is what is said about a pupil who is not here any more. Nothing typed is dropped.
 *
 * @param answers by pupil code, of those about whom something was said
 */
record ReviewForm(Map<PupilCode, Answer> answers) {

    private static final int LONGEST_REASON = 500;
    private static final String REASON = "reason-";

    ReviewForm {
        answers = Map.copyOf(answers);
    }

    /**
     * What was said about one pupil.
     *
     * @param problem message key of why it cannot be taken so; null when it can
     */
    record Answer(
            PupilCode pupilCode,
            String reason,
            String responsible,
            @Nullable String problem) {}

    static ReviewForm empty() {
        return new ReviewForm(Map.of());
    }

    /**
     * Reads a form.
     *
     * @param inCase pupils under review
     * @param offered values of "who corrects" that the page offers
     */
    static ReviewForm read(MultiValueMap<String, String> form, Collection<PupilCode> inCase, Set<String> offered) {
        var answers = new LinkedHashMap<PupilCode, Answer>();
        var ticked = form.getOrDefault("back", List.of());
        for (var code : mentioned(form)) {
            var reason = text(form, REASON + code);
            var responsible = text(form, "responsible-" + code);
            boolean said = !reason.isEmpty() || !responsible.isEmpty() || ticked.contains(code);
            if (said) {
                var pupil = new PupilCode(code);
                var problem =
                        inCase.contains(pupil) ? problem(reason, responsible, offered) : "transcripts.review.gone";
                answers.put(pupil, new Answer(pupil, reason, responsible, problem));
            }
        }
        return new ReviewForm(answers);
    }

    private static Collection<String> mentioned(MultiValueMap<String, String> form) {
        var codes = new ArrayList<>(form.getOrDefault("back", List.of()));
        form.keySet().stream()
                .filter(name -> name.startsWith(REASON))
                .map(name -> name.substring(REASON.length()))
                .forEach(codes::add);
        return codes.stream().filter(code -> !code.isBlank()).distinct().toList();
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    private static @Nullable String problem(String reason, String responsible, Set<String> offered) {
        if (reason.isEmpty()) {
            return "transcripts.review.reason-missing";
        }
        if (reason.length() > LONGEST_REASON) {
            return "transcripts.review.reason-long";
        }
        if (responsible.isEmpty()) {
            return "transcripts.review.responsible-missing";
        }
        return offered.contains(responsible) ? null : "transcripts.review.responsible-unknown";
    }

    boolean refused() {
        return answers.values().stream().anyMatch(answer -> answer.problem() != null);
    }

    /** Those about pupils who are not under review any more. */
    List<Answer> gone() {
        return answers.values().stream()
                .filter(answer -> "transcripts.review.gone".equals(answer.problem()))
                .toList();
    }

    /** Those who go back, each to one of those whom the page offers. */
    List<ReturnedPupil> returned(Collection<Corrector> offered) {
        var byValue = offered.stream().collect(Collectors.toMap(Corrector::value, Function.identity()));
        return answers.values().stream()
                .map(answer -> new ReturnedPupil(
                        answer.pupilCode(),
                        answer.reason(),
                        Responsibles.of(Objects.requireNonNull(byValue.get(answer.responsible())))))
                .toList();
    }
}
