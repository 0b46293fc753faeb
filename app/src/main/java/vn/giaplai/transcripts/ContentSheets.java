package vn.giaplai.transcripts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.results.PromotionDecisions;
import vn.giaplai.results.Results;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;

/** Reads what papers of a class were made from: entries, stored results, decisions. */
@Component
class ContentSheets {

    private final SchoolRegister register;
    private final Gradebook gradebook;
    private final Results results;
    private final PromotionDecisions decisions;

    ContentSheets(SchoolRegister register, Gradebook gradebook, Results results, PromotionDecisions decisions) {
        this.register = register;
        this.gradebook = gradebook;
        this.results = results;
        this.decisions = decisions;
    }

    ContentSheet of(ClassRef ref, List<PupilCode> pupilCodes) {
        var grade = register.schoolClass(ref).map(found -> found.grade()).orElse(0);
        return new ContentSheet(
                register.subjects(ref),
                gradebook.ofClass(ref),
                results.of(ref.schoolCode(), ref.schoolYear(), pupilCodes),
                decisions.of(ref.schoolCode(), ref.schoolYear(), pupilCodes),
                grade == Decision.LAST_GRADE);
    }
}
