package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.MissingEntry;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.school.Term;
import vn.giaplai.web.SchoolTime;

/**
 * Who still has to enter something before the papers of a case can be made: entries of the gradebook (a missed assessment
 * is an entry, an exempted subject needs none) and people who sign. A transfer in mid-year needs the terms that are over.
 */
@Component
class StillToEnter {

    private final Gradebook gradebook;
    private final SchoolRegister register;
    private final Signers signers;
    private final SchoolTime time;

    StillToEnter(Gradebook gradebook, SchoolRegister register, Signers signers, SchoolTime time) {
        this.gradebook = gradebook;
        this.register = register;
        this.signers = signers;
        this.time = time;
    }

    List<Responsible> of(Case running, Collection<PupilCode> pupilCodes) {
        if (pupilCodes.isEmpty()) {
            return List.of();
        }
        var ref = ClassOfCase.of(running);
        var terms = neededTerms(running);
        var teachers = gradebook.missing(ref).stream()
                .filter(entry -> pupilCodes.contains(entry.pupilCode()))
                .filter(entry -> entry.term() == null || terms.contains(entry.term()))
                .map(MissingEntry::subjectCode)
                .map(subject -> subject == null ? Responsible.homeroom() : Responsible.teacherOf(subject));
        var administrator = everybodySigns(ref) ? Stream.<Responsible>empty() : Stream.of(Responsible.administrator());
        return Stream.concat(teachers, administrator).distinct().toList();
    }

    private Set<Integer> neededTerms(Case running) {
        if (!running.cause().why().equals(StartReason.TRANSFER.name())) {
            return Set.of(1, 2);
        }
        var today = time.today();
        return register.terms(running.about().schoolCode(), running.about().schoolYear()).stream()
                .filter(term -> term.endsOn().isBefore(today))
                .map(Term::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean everybodySigns(ClassRef ref) {
        var teachers = signers.teachers(ref);
        return register.subjects(ref).stream().map(Subject::code).allMatch(teachers::containsKey)
                && signers.homeroomTeacher(ref).isPresent()
                && signers.hasPrincipal(ref.schoolCode());
    }
}
