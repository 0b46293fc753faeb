package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.school.ClassRef;
import vn.giaplai.templates.SignatureFieldName;

/** The subject rounds of a class: one for each subject and each of its teachers, by the assignments of today. */
@Component
class SubjectRounds {

    private final Signers signers;

    SubjectRounds(Signers signers) {
        this.signers = signers;
    }

    /** In the order of the form. Field n of a subject belongs to the n-th of its teachers, as on the paper. */
    List<RoundPlan> of(ClassRef ref) {
        var place = ref.place();
        List<RoundPlan> plans = new ArrayList<>();
        signers.teachers(ref).forEach((subject, teachers) -> {
            for (int nth = 1; nth <= teachers.size(); nth++) {
                plans.add(plan(place, subject, teachers, nth));
            }
        });
        return List.copyOf(plans);
    }

    private static RoundPlan plan(Place place, String subject, List<HeldDuty> teachers, int nth) {
        var slot = teachers.get(nth - 1).place().slot();
        boolean alone = teachers.size() == 1;
        var key = "subject." + subject.toLowerCase(Locale.ROOT) + (alone ? "" : "." + slot);
        return new RoundPlan(
                key,
                Role.GVBM,
                place.withSubject(subject, alone ? null : slot),
                List.of(SignatureFieldName.subject(subject, nth).value()));
    }
}
