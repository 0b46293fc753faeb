package vn.giaplai.transcripts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;

/** Who signs the papers of a class, by the duties of today: for a teacher who left, the one now assigned signs. */
@Component
class Signers {

    private final HeldDuties duties;

    Signers(HeldDuties duties) {
        this.duties = duties;
    }

    /** Today's teachers by subject code, in the order of the form; within a subject by slot, one a slot. */
    Map<String, List<HeldDuty>> teachers(ClassRef ref) {
        Map<String, Map<Integer, HeldDuty>> bySlot = new LinkedHashMap<>();
        for (var teacher : duties.held(Duty.of(Role.GVBM, ref.place()))) {
            var where = teacher.place();
            bySlot.computeIfAbsent(Objects.requireNonNull(where.subjectCode()), code -> new LinkedHashMap<>())
                    .putIfAbsent(Objects.requireNonNull(where.slot()), teacher);
        }
        return bySlot.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.copyOf(entry.getValue().values()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    Optional<HeldDuty> homeroomTeacher(ClassRef ref) {
        return duties.held(Duty.of(Role.GVCN, ref.place())).stream().findFirst();
    }

    /** Whether somebody is principal today: without one nobody signs for the school. */
    boolean hasPrincipal(SchoolCode schoolCode) {
        return !duties.held(Duty.of(Role.HT, Place.ofUnit(schoolCode))).isEmpty();
    }
}
