package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** How far the transcripts of a class are, read from the papers themselves: who signed stands in the file. */
@Component
class ClassStates {

    private static final List<String> LATER_ROUNDS = List.of("homeroom", "principal", "seal");

    private final TranscriptRepository repository;
    private final SchoolRegister register;
    private final Documents documents;
    private final SubjectRounds rounds;

    ClassStates(TranscriptRepository repository, SchoolRegister register, Documents documents, SubjectRounds rounds) {
        this.repository = repository;
        this.register = register;
        this.documents = documents;
        this.rounds = rounds;
    }

    /**
     * A class in the overview.
     *
     * @param step message key of where it is
     * @param signed rounds in which every paper is signed
     * @param rounds all rounds of the case
     * @param alone pupils who run alone now
     */
    record ClassState(
            ClassRef ref, int pupils, String step, @Nullable String caseNumber, int signed, int rounds, int alone) {

        public boolean startable() {
            return caseNumber == null;
        }
    }

    /**
     * A pupil in the list of a class.
     *
     * @param step message key of where the paper is
     * @param signatures filled signature fields
     * @param reason why the pupil was sent back or runs alone; may be empty
     */
    record PupilState(
            String pupilCode,
            String name,
            String step,
            int signatures,
            @Nullable DocumentId document,
            int version,
            @Nullable String caseNumber,
            String reason) {}

    ClassState of(ClassRef ref, List<TranscriptCase> ofYear) {
        var mine = ofYear.stream()
                .filter(each -> ref.classCode().equals(each.classCode()))
                .toList();
        int alone = (int) mine.stream()
                .filter(each -> each.kind() == CaseKind.PUPIL && each.running())
                .count();
        int pupils = register.pupils(ref).size();
        var newest = mine.stream()
                .filter(each -> each.kind() == CaseKind.CLASS)
                .filter(each -> each.running() || inCase(each) > 0)
                .findFirst();
        if (newest.isEmpty()) {
            return new ClassState(ref, pupils, "transcripts.step.none", null, 0, 0, alone);
        }
        return state(ref, newest.get(), pupils, alone);
    }

    private ClassState state(ClassRef ref, TranscriptCase running, int pupils, int alone) {
        var papers = documents.papers(running.caseNumber());
        var plan = rounds.of(ref);
        int total = plan.size() + LATER_ROUNDS.size();
        int signed = papers.isEmpty() ? 0 : signedRounds(papers, plan);
        var step = "transcripts.step.signing";
        if (!running.running()) {
            step = "transcripts.step.done";
        } else if (papers.isEmpty()) {
            step = "transcripts.step.preparing";
        } else if (signed == total) {
            step = "transcripts.step.archiving";
        }
        return new ClassState(ref, pupils, step, running.caseNumber(), signed, total, alone);
    }

    private static int signedRounds(List<Paper> papers, List<RoundPlan> plan) {
        long subjects = plan.stream()
                .filter(round -> papers.stream().allMatch(paper -> paper.signedIn(round.fields())))
                .count();
        long later = LATER_ROUNDS.stream()
                .filter(role -> papers.stream()
                        .allMatch(paper -> paper.signedFields().stream()
                                .anyMatch(field -> field.equals(role) || field.startsWith(role + "-"))))
                .count();
        return (int) (subjects + later);
    }

    private long inCase(TranscriptCase each) {
        return repository.pupils(each.caseNumber()).stream()
                .filter(CasePupil::inCase)
                .count();
    }

    /** Every pupil of the class with the newest paper. */
    List<PupilState> pupils(ClassRef ref, Collection<TranscriptCase> ofYear) {
        Map<String, CasePupil> newest = new HashMap<>();
        repository.pupilsOf(ref).forEach(row -> newest.put(row.pupilCode(), row));
        Map<String, TranscriptCase> cases =
                ofYear.stream().collect(Collectors.toMap(TranscriptCase::caseNumber, Function.identity()));
        Map<DocumentId, Paper> papers = newest.values().stream()
                .map(CasePupil::caseNumber)
                .distinct()
                .flatMap(number -> documents.papers(number).stream())
                .collect(Collectors.toMap(paper -> paper.document().id(), Function.identity()));
        return register.pupils(ref).stream()
                .map(pupil -> state(pupil, Optional.ofNullable(newest.get(pupil.code())), cases, papers))
                .toList();
    }

    private static PupilState state(
            Pupil pupil, Optional<CasePupil> row, Map<String, TranscriptCase> cases, Map<DocumentId, Paper> papers) {
        if (row.isEmpty()) {
            return new PupilState(pupil.code(), pupil.fullName(), "transcripts.paper.none", 0, null, 0, null, "");
        }
        var inCase = row.get();
        var running = Objects.requireNonNull(cases.get(inCase.caseNumber()));
        var reason = running.kind() == CaseKind.PUPIL ? running.reason() : "";
        var paper = Optional.ofNullable(inCase.document()).map(papers::get);
        if (paper.isEmpty()) {
            var step = running.kind() == CaseKind.PUPIL ? "transcripts.paper.correcting" : "transcripts.paper.waiting";
            return new PupilState(pupil.code(), pupil.fullName(), step, 0, null, 0, inCase.caseNumber(), reason);
        }
        var document = paper.get().document();
        return new PupilState(
                pupil.code(),
                pupil.fullName(),
                document.issuedAt() == null ? "transcripts.paper.signing" : "transcripts.paper.issued",
                paper.get().signedFields().size(),
                document.id(),
                document.version(),
                inCase.caseNumber(),
                reason);
    }
}
