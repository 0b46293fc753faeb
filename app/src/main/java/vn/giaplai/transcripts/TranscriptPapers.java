package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.PapersBeingMade;
import vn.giaplai.documents.Press;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.StepRefused;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.results.ConfirmedDecision;
import vn.giaplai.results.PromotionDecisions;
import vn.giaplai.results.PupilResult;
import vn.giaplai.results.Results;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.house.Signatory;
import vn.giaplai.templates.transcriptsignoff.TranscriptTemplate;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Makes the papers of a case, and previews. A paper is made once a case and pupil, whatever is called again. */
@Component
class TranscriptPapers {

    private static final Logger LOG = LoggerFactory.getLogger(TranscriptPapers.class);
    private static final String NO_CASE = "-";

    private final SchoolRegister register;
    private final Gradebook gradebook;
    private final Results results;
    private final PromotionDecisions decisions;
    private final Signers signers;
    private final TranscriptComposer composer;
    private final Press press;
    private final Documents documents;
    private final Cases cases;
    private final AuditLog audit;
    private final RefusedPapers refusals;
    private final PapersBeingMade making;
    private final SchoolTime time;
    private final TranscriptTemplate template = new TranscriptTemplate();

    TranscriptPapers(
            SchoolRegister register,
            Gradebook gradebook,
            Results results,
            PromotionDecisions decisions,
            Signers signers,
            TranscriptComposer composer,
            Press press,
            Documents documents,
            Cases cases,
            AuditLog audit,
            RefusedPapers refusals,
            PapersBeingMade making,
            SchoolTime time) {
        this.register = register;
        this.gradebook = gradebook;
        this.results = results;
        this.decisions = decisions;
        this.signers = signers;
        this.composer = composer;
        this.press = press;
        this.documents = documents;
        this.cases = cases;
        this.audit = audit;
        this.refusals = refusals;
        this.making = making;
        this.time = time;
    }

    /**
     * Renders what the case still lacks: how many papers it has then, and whose cannot be made. What an entry changed
     * since the results were stored is computed again first, and nobody writes entries of the class meanwhile.
     *
     * @throws StepRefused when nobody's paper can be made for a reason that no entry of a pupil's can remove
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RenderOutcome render(Case running) {
        var number = running.number().value();
        var inCase = cases.pupils(running.number());
        var made = documents.ofCase(number).stream()
                .filter(paper -> paper.withdrawnAt() == null)
                .map(Document::pupilCode)
                .collect(Collectors.toSet());
        var codes = inCase.stream().filter(pupil -> !made.contains(pupil)).toList();
        var refused = new ArrayList<RefusedPaper>();
        if (!codes.isEmpty()) {
            var ref = ClassOfCase.of(running);
            gradebook.hold(ref);
            results.compute(ref, codes);
            var papers = papersOrStop(ref);
            var assessed = results.of(ref.schoolCode(), ref.schoolYear(), codes);
            var confirmed = decisions.of(ref.schoolCode(), ref.schoolYear(), codes);
            making.begin(number, inCase.size() - codes.size(), inCase.size());
            try {
                for (var code : codes) {
                    make(running, papers, assessed.get(code), confirmed.get(code))
                            .ifPresent(refused::add);
                    making.oneMore(number);
                }
            } finally {
                making.end(number);
            }
        }
        return outcome(inCase.size() - refused.size(), refused);
    }

    /** Nobody is sent away for what is wrong with everybody, or again and again for what no task can correct. */
    private static RenderOutcome outcome(int made, List<RefusedPaper> refused) {
        boolean hopeless = made == 0
                && !refused.isEmpty()
                && refused.stream().allMatch(paper -> paper.responsible() == null && !paper.confirmAgain());
        if (hopeless) {
            throw new StepRefused(refused.get(0).reason());
        }
        return new RenderOutcome(made, refused);
    }

    private Optional<RefusedPaper> make(
            Case running, ClassPapers papers, @Nullable PupilResult result, @Nullable ConfirmedDecision confirmed) {
        if (result == null) {
            throw new IllegalStateException("results are not stored for every pupil of case " + running.number());
        }
        var pupil = register.pupil(result.pupilCode()).orElseThrow();
        var ref = ClassOfCase.of(running);
        var order = order(ref, pupil, running.number().value());
        var imprint = press.imprint(order);
        var outcome = confirmed == null ? null : confirmed.outcome();
        var decision = result.assessed().decision();
        if (decision != null && decision.outcome() != outcome) {
            return Optional.of(refusals.otherDecision(pupil));
        }
        try {
            var transcript = composer.compose(papers, pupil, imprint, result.assessed(), outcome);
            var unprintable = refusals.unprintable(pupil, transcript);
            if (unprintable.isPresent()) {
                return unprintable;
            }
            press.print(order, imprint, template, transcript);
        } catch (IllegalArgumentException | RenderingException problem) {
            LOG.error("No paper for one pupil of case {}", running.number(), problem);
            return Optional.of(refusals.unknown(pupil));
        }
        return Optional.empty();
    }

    /**
     * What the pupil's paper would say if it were made now: marked "BẢN XEM TRƯỚC", without signature fields, stored
     * nowhere.
     *
     * @param reader code of who looks, for the ledger
     * @throws UserProblem when the class, the pupil or somebody who has to sign is missing, or a text cannot be printed
     */
    @Transactional
    public byte[] preview(ClassRef ref, String pupilCode, String reader) {
        var enrolled = register.enrolment(ref.schoolCode(), ref.schoolYear(), pupilCode)
                .filter(enrolment -> enrolment.classRef().equals(ref));
        var pupil = enrolled.flatMap(enrolment -> register.pupil(pupilCode))
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "transcripts.pupil.unknown", ref.classCode()));
        var assessed =
                Objects.requireNonNull(results.assess(ref, List.of(pupilCode)).get(pupilCode));
        var imprint = press.imprint(order(ref, pupil, presentCase(ref, pupilCode)));
        var outcome =
                Optional.ofNullable(assessed.decision()).map(Decision::outcome).orElse(null);
        var transcript = composer.compose(papers(ref), pupil, imprint, assessed, outcome);
        PrintedTexts.ofEverybody(transcript)
                .or(() -> PrintedTexts.ofPupil(transcript))
                .ifPresent(found -> {
                    throw new UserProblem(
                            HttpStatus.CONFLICT, "transcripts.preview.refused", found.item(), found.sign());
                });
        audit.record(AuditEvent.by(reader, "transcript-previewed").about(pupilCode));
        return press.preview(template, transcript);
    }

    /** The case in which the pupil's newest paper is or will be made. */
    private String presentCase(ClassRef ref, String pupilCode) {
        return cases
                .membersOfClass(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear(), ref.classCode())
                .stream()
                .filter(member -> member.pupilCode().equals(pupilCode) && member.inCase())
                .map(member -> member.caseNumber().value())
                .reduce((older, newer) -> newer)
                .orElse(NO_CASE);
    }

    private ClassPapers papersOrStop(ClassRef ref) {
        try {
            return papers(ref);
        } catch (UserProblem missing) {
            throw refusals.step(missing);
        }
    }

    private ClassPapers papers(ClassRef ref) {
        School school = register.school(ref.schoolCode()).orElseThrow();
        SchoolClass schoolClass = register.schoolClass(ref)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "transcripts.class.unknown", ref.classCode()));
        var subjects = register.subjects(ref);
        var principal = signers.principal(school.code())
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "transcripts.no-principal"));
        var homeroom = signers.homeroomTeacher(ref)
                .orElseThrow(
                        () -> new UserProblem(HttpStatus.CONFLICT, "transcripts.no-homeroom-teacher", ref.classCode()));
        return new ClassPapers(
                school,
                schoolClass,
                gradebook.ofClass(ref),
                subjects,
                teacherNames(ref, subjects),
                homeroom.name(),
                Signatory.principal(principal.name()),
                gradebook.corrections(ref),
                time.today());
    }

    private Map<String, List<String>> teacherNames(ClassRef ref, List<Subject> subjects) {
        var teachers = signers.teachers(ref);
        return subjects.stream().collect(Collectors.toMap(Subject::code, subject -> {
            var assigned = teachers.get(subject.code());
            if (assigned == null) {
                throw new UserProblem(HttpStatus.CONFLICT, "transcripts.no-teacher", subject.name(), ref.classCode());
            }
            return assigned.stream().map(HeldDuty::name).toList();
        }));
    }

    private static PaperOrder order(ClassRef ref, Pupil pupil, String caseNumber) {
        return new PaperOrder(
                TranscriptKind.TRANSCRIPT,
                ref.schoolCode(),
                ref.schoolYear(),
                ref.classCode(),
                pupil.code(),
                caseNumber,
                "Học bạ năm học " + ref.schoolYear() + " của " + pupil.fullName() + ", lớp " + ref.classCode());
    }

    /** Name of the person, for pages. */
    Optional<String> homeroomTeacher(ClassRef ref) {
        return signers.homeroomTeacher(ref).map(HeldDuty::name);
    }
}
