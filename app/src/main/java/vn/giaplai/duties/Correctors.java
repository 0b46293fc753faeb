package vn.giaplai.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;

/** "Người phải sửa": who can be told to put right what a paper of a class says. */
@Component
public class Correctors {

    private static final Corrector HOMEROOM = new Corrector(Role.GVCN, null, null);
    private static final Corrector PROFILE = new Corrector(Role.QT, null, null);

    private final HeldDuties duties;
    private final SchoolRegister register;

    Correctors(HeldDuties duties, SchoolRegister register) {
        this.duties = duties;
        this.register = register;
    }

    /**
     * The choices of a form: the homeroom teacher, the teachers of the subjects that somebody teaches the class today,
     * who keeps the pupils' profiles.
     */
    public List<Corrector> of(ClassRef ref) {
        var place = ref.place();
        var taught = duties.held(Duty.of(Role.GVBM, place)).stream()
                .map(held -> held.place().subjectCode())
                .collect(Collectors.toSet());
        var choices = new ArrayList<Corrector>();
        choices.add(HOMEROOM);
        register.subjects(ref).stream()
                .filter(subject -> taught.contains(subject.code()))
                .forEach(subject -> choices.add(new Corrector(Role.GVBM, subject.code(), subject.name())));
        choices.add(PROFILE);
        return List.copyOf(choices);
    }

    /** The one whose value a form sent; empty for anything that is not offered. */
    public Optional<Corrector> chosen(ClassRef ref, String value) {
        return of(ref).stream().filter(each -> each.value().equals(value)).findFirst();
    }
}
