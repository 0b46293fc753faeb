package vn.giaplai.signingdesk;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Document;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** Names of the pupils of a round's class, and their places in its list. */
@Component
class DeskNames {

    private final SchoolRegister register;

    DeskNames(SchoolRegister register) {
        this.register = register;
    }

    /** Full names by pupil code; empty for a round of the whole school. */
    Map<PupilCode, String> of(Place place) {
        var classCode = place.classCode();
        return classCode == null
                ? Map.of()
                : register.pupils(new ClassRef(place.schoolCode(), place.schoolYear(), classCode)).stream()
                        .collect(Collectors.toMap(Pupil::code, Pupil::fullName));
    }

    /** Enrolments by pupil code; empty for a round of the whole school. */
    Map<PupilCode, Enrolment> places(Place place) {
        var classCode = place.classCode();
        return classCode == null
                ? Map.of()
                : register.enrolments(new ClassRef(place.schoolCode(), place.schoolYear(), classCode)).stream()
                        .collect(Collectors.toMap(Enrolment::pupilCode, Function.identity()));
    }

    /** The pupil's name, or the title of a paper about none. */
    String of(Document document, Map<PupilCode, String> known) {
        var code = document.pupilCode();
        if (code == null) {
            return document.title();
        }
        var name = known.get(code);
        return name != null ? name : register.pupil(code).map(Pupil::fullName).orElse(document.title());
    }
}
