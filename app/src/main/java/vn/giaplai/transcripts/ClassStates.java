package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.casefile.CaseTasks;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** How far the transcripts of a class are, read from the papers themselves: who signed stands in the file. */
@Component
class ClassStates {

    private static final String WAITING = "transcripts.step.waiting";
    private static final List<String> LATER_ROUNDS = List.of("homeroom", "principal", "seal");

    private final Cases cases;
    private final SchoolRegister register;
    private final Documents documents;
    private final SubjectRounds rounds;
    private final CaseTasks tasks;

    ClassStates(Cases cases, SchoolRegister register, Documents documents, SubjectRounds rounds, CaseTasks tasks) {
        this.cases = cases;
        this.register = register;
        this.documents = documents;
        this.rounds = rounds;
        this.tasks = tasks;
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
            PupilCode pupilCode,
            String name,
            String step,
            int signatures,
            @Nullable DocumentId document,
            int version,
            @Nullable String caseNumber,
            String reason) {}

    ClassState of(ClassRef ref, List<Case> ofYear) {
        var mine = ofYear.stream()
                .filter(each -> ref.classCode().equals(each.about().classCode()))
                .toList();
        int alone = (int)
                mine.stream().filter(each -> alone(each) && each.running()).count();
        int pupils = register.pupils(ref).size();
        var newest = mine.stream()
                .filter(each -> !alone(each))
                .filter(each -> each.running() || !cases.pupils(each.number()).isEmpty())
                .findFirst();
        if (newest.isEmpty()) {
            return new ClassState(ref, pupils, "transcripts.step.none", null, 0, 0, alone);
        }
        return state(ref, newest.get(), pupils, alone);
    }

    private ClassState state(ClassRef ref, Case running, int pupils, int alone) {
        var papers = documents.papers(running.number().value());
        var plan = rounds.of(ref);
        int total = plan.size() + LATER_ROUNDS.size();
        int signed = papers.isEmpty() ? 0 : signedRounds(papers, plan);
        var step = "transcripts.step.signing";
        if (!running.running()) {
            step = "transcripts.step.done";
        } else if (papers.isEmpty()) {
            step = tasks.open(running.number().value()).isEmpty() ? "transcripts.step.preparing" : WAITING;
        } else if (signed == total) {
            step = "transcripts.step.archiving";
        }
        return new ClassState(ref, pupils, step, running.number().value(), signed, total, alone);
    }

    /** For whom a class waits before its papers are made. */
    List<CaseTasks.HeldTask> waits(ClassState state) {
        var number = state.caseNumber();
        return number != null && WAITING.equals(state.step()) ? tasks.open(number) : List.of();
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

    private static boolean alone(Case each) {
        return each.about().pupilCode() != null;
    }

    /** Every pupil of the class with the newest paper. */
    List<PupilState> pupils(ClassRef ref, Collection<Case> ofYear) {
        Map<PupilCode, CaseNumber> newest = new HashMap<>();
        cases.membersOfClass(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear(), ref.classCode())
                .forEach(member -> newest.put(member.pupilCode(), member.caseNumber()));
        Map<CaseNumber, Case> byNumber = ofYear.stream().collect(Collectors.toMap(Case::number, Function.identity()));
        Map<CaseNumber, Map<PupilCode, Paper>> papers =
                newest.values().stream().distinct().collect(Collectors.toMap(Function.identity(), this::papers));
        return register.pupils(ref).stream()
                .map(pupil -> {
                    var number = newest.get(pupil.code());
                    return number == null
                            ? none(pupil)
                            : state(
                                    pupil,
                                    Objects.requireNonNull(byNumber.get(number)),
                                    Objects.requireNonNull(papers.get(number)).get(pupil.code()));
                })
                .toList();
    }

    /** By pupil. */
    private Map<PupilCode, Paper> papers(CaseNumber number) {
        return documents.papers(number.value()).stream()
                .collect(Collectors.toMap(
                        paper -> Objects.requireNonNull(paper.document().pupilCode()), Function.identity()));
    }

    private static PupilState none(Pupil pupil) {
        return new PupilState(pupil.code(), pupil.fullName(), "transcripts.paper.none", 0, null, 0, null, "");
    }

    /** Where a paper is that is not made yet; not every pupil who runs alone has something to correct. */
    private static String unmade(Case running) {
        if (!alone(running)) {
            return "transcripts.paper.waiting";
        }
        return switch (StartReason.valueOf(running.cause().why())) {
            case TRANSFER -> "transcripts.paper.leaving";
            case CERTIFICATE -> "transcripts.paper.again";
            default -> "transcripts.paper.correcting";
        };
    }

    private static PupilState state(Pupil pupil, Case running, @Nullable Paper paper) {
        var number = running.number().value();
        var reason = alone(running) ? running.cause().words() : "";
        if (paper == null) {
            return new PupilState(pupil.code(), pupil.fullName(), unmade(running), 0, null, 0, number, reason);
        }
        var document = paper.document();
        return new PupilState(
                pupil.code(),
                pupil.fullName(),
                document.issuedAt() == null ? "transcripts.paper.signing" : "transcripts.paper.issued",
                paper.signedFields().size(),
                document.id(),
                document.version(),
                number,
                reason);
    }
}
