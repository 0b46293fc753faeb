package vn.giaplai.transcripts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.StepRefused;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** What the papers of a class share, read once for all of them. */
@Component
class PapersOfClass {

    private final SchoolRegister register;
    private final Gradebook gradebook;
    private final Signers signers;
    private final RefusedPapers refusals;
    private final SchoolTime time;

    PapersOfClass(
            SchoolRegister register, Gradebook gradebook, Signers signers, RefusedPapers refusals, SchoolTime time) {
        this.register = register;
        this.gradebook = gradebook;
        this.signers = signers;
        this.refusals = refusals;
        this.time = time;
    }

    /**
     * For a step of a process: nobody writes entries of the class until the transaction ends.
     *
     * @throws StepRefused when the class or somebody who has to sign is missing
     */
    ClassPapers held(ClassRef ref) {
        gradebook.hold(ref);
        try {
            return of(ref);
        } catch (UserProblem missing) {
            throw refusals.step(missing);
        }
    }

    /** Throws {@link UserProblem} when the class or somebody who has to sign is missing. */
    ClassPapers of(ClassRef ref) {
        var school = register.school(ref.schoolCode()).orElseThrow();
        var schoolClass = register.schoolClass(ref)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "security.class.unknown", ref.classCode()));
        var subjects = register.subjects(ref);
        if (!signers.hasPrincipal(school.code())) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcripts.no-principal");
        }
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
}
