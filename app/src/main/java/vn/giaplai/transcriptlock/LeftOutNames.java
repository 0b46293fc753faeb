package vn.giaplai.transcriptlock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.YearLock;
import vn.giaplai.school.YearLocks;
import vn.giaplai.templates.transcriptsignoff.LockDecision;

/** Whom a decision leaves out, by name and class, as it is printed and shown. */
@Component
class LeftOutNames {

    private final YearLocks locks;
    private final SchoolRegister register;

    LeftOutNames(YearLocks locks, SchoolRegister register) {
        this.locks = locks;
        this.register = register;
    }

    Optional<YearLock> lock(SchoolCode schoolCode, String schoolYear) {
        return locks.of(schoolCode, schoolYear);
    }

    /** One entry a class: without names for the whole class. */
    List<LockDecision.LeftOut> of(SchoolCode schoolCode, String schoolYear) {
        var byClass = new LinkedHashMap<String, List<String>>();
        for (var each : locks.leftOut(schoolCode, schoolYear)) {
            var names = byClass.computeIfAbsent(each.classCode(), code -> new ArrayList<>());
            var pupil = each.pupilCode();
            if (pupil != null) {
                names.add(register.pupil(pupil).map(Pupil::fullName).orElse(pupil.value()));
            }
        }
        return byClass.entrySet().stream()
                .map(entry -> new LockDecision.LeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }
}
