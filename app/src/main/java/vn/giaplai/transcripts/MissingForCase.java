package vn.giaplai.transcripts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.EntryKind;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.MissingEntry;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Term;
import vn.giaplai.web.SchoolTime;

/**
 * What the papers of a case cannot do without, and who answers for it: entries of the gradebook (a missed assessment is
 * an entry, an exempted subject needs none) and people who sign. A transfer in mid-year needs the terms that are over.
 */
@Component
class MissingForCase {

    private final Gradebook gradebook;
    private final SchoolRegister register;
    private final Signers signers;
    private final SchoolTime time;

    MissingForCase(Gradebook gradebook, SchoolRegister register, Signers signers, SchoolTime time) {
        this.gradebook = gradebook;
        this.register = register;
        this.signers = signers;
        this.time = time;
    }

    List<MissingEntry> of(TranscriptCase running, List<String> pupilCodes) {
        if (pupilCodes.isEmpty()) {
            return List.of();
        }
        var ref = running.classRef();
        var pupils = Set.copyOf(pupilCodes);
        var terms = neededTerms(running);
        List<MissingEntry> missing = new ArrayList<>(gradebook.missing(ref).stream()
                .filter(entry -> pupils.contains(entry.pupilCode()))
                .filter(entry -> entry.term() == null || terms.contains(entry.term()))
                .map(entry -> missing(ref, entry))
                .toList());
        missing.addAll(missingSigners(ref, pupilCodes.get(0)));
        return List.copyOf(missing);
    }

    private Set<Integer> neededTerms(TranscriptCase running) {
        if (!running.cause().equals(StartReason.TRANSFER.name())) {
            return Set.of(1, 2);
        }
        LocalDate today = time.today();
        return register.terms(running.schoolCode(), running.schoolYear()).stream()
                .filter(term -> term.endsOn().isBefore(today))
                .map(Term::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MissingEntry missing(ClassRef ref, vn.giaplai.gradebook.MissingEntry entry) {
        var place = place(ref);
        return entry.subjectCode() == null
                ? new MissingEntry(entry.pupilCode(), words(entry), Role.GVCN, place)
                : new MissingEntry(
                        entry.pupilCode(), words(entry), Role.GVBM, place.withSubject(entry.subjectCode(), null));
    }

    private static String words(vn.giaplai.gradebook.MissingEntry entry) {
        var what = entry.what().vietnamese();
        var numbered = entry.what() == EntryKind.TX ? what + " " + entry.position() : what;
        if (entry.term() == null) {
            return numbered;
        }
        return numbered + ", học kì " + (entry.term() == 1 ? "I" : "II");
    }

    private List<MissingEntry> missingSigners(ClassRef ref, String anyPupil) {
        List<MissingEntry> missing = new ArrayList<>();
        var teachers = signers.teachers(ref);
        register.subjects(ref).stream()
                .filter(subject -> !teachers.containsKey(subject.code()))
                .map(subject -> "Phân công giáo viên môn " + subject.name())
                .forEach(what -> missing.add(new MissingEntry(anyPupil, what, Role.QT, place(ref))));
        if (signers.homeroomTeacher(ref).isEmpty()) {
            missing.add(new MissingEntry(anyPupil, "Phân công giáo viên chủ nhiệm", Role.QT, place(ref)));
        }
        if (signers.principal(ref.schoolCode()).isEmpty()) {
            missing.add(new MissingEntry(anyPupil, "Khai báo Hiệu trưởng đương nhiệm", Role.QT, place(ref)));
        }
        return missing;
    }

    private static Place place(ClassRef ref) {
        return Place.ofClass(ref.schoolCode(), ref.schoolYear(), ref.classCode());
    }
}
