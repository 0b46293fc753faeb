package vn.giaplai.transcripts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.UserProblem;

/**
 * Who can be told to correct a paper of a class: its homeroom teacher, the teacher of one of its subjects, or who keeps
 * the pupils' profiles, which page 1 is made of.
 */
@Component
class CorrectionChoices {

    static final String HOMEROOM = "GVCN";
    static final String PROFILE = "QT";

    private final SchoolRegister register;

    CorrectionChoices(SchoolRegister register) {
        this.register = register;
    }

    /**
     * From the choice of a form: "GVCN", "QT", else the code of a subject of the class.
     *
     * @throws UserProblem 422 for anything that the form did not offer
     */
    Responsible of(ClassRef ref, String choice) {
        if (HOMEROOM.equals(choice)) {
            return Responsible.homeroom();
        }
        if (PROFILE.equals(choice)) {
            return Responsible.administrator();
        }
        return register.subjects(ref).stream()
                .filter(subject -> subject.code().equals(choice))
                .findFirst()
                .map(subject -> Responsible.teacherOf(subject.code()))
                .orElseThrow(CorrectionChoices::notOffered);
    }

    /** From a choice that is known to be one of those offered. */
    static Responsible read(String choice) {
        return switch (choice) {
            case HOMEROOM -> Responsible.homeroom();
            case PROFILE -> Responsible.administrator();
            default -> Responsible.teacherOf(choice);
        };
    }

    /** A value that the page did not offer: the page is old, or somebody made the value up. */
    static UserProblem notOffered() {
        return new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "transcripts.choice.unknown");
    }
}
