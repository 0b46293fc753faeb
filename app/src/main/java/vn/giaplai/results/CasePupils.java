package vn.giaplai.results;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;

/** Whose decisions a case asks for. */
@Component
final class CasePupils {

    private final Cases cases;

    CasePupils(Cases cases) {
        this.cases = cases;
    }

    /** The class of the case; throws {@link IllegalArgumentException} when there is no such case of a class or a pupil. */
    ClassRef classOf(CaseNumber number) {
        var about = cases.find(number)
                .map(Case::about)
                .filter(found -> found.classCode() != null)
                .orElseThrow(() -> new IllegalArgumentException("no case of a class or a pupil: " + number));
        return new ClassRef(about.schoolCode(), about.schoolYear(), Objects.requireNonNull(about.classCode()));
    }

    /** Codes of the pupils who are still in the case, in the order of the class list. */
    List<PupilCode> pupilsOf(CaseNumber number) {
        return cases.pupils(number);
    }
}
