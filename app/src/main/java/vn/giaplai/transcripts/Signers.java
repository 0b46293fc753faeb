package vn.giaplai.transcripts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** Who signs the papers of a class, by the assignments of today: for a teacher who left, the one now assigned signs. */
@Component
class Signers {

    private final StaffDirectory staff;
    private final SchoolTime time;

    Signers(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    /** Today's assignments by subject code, in the order of the form; within a subject by slot, one a slot. */
    Map<String, List<Assignment>> teachers(ClassRef ref) {
        Map<String, Map<Integer, Assignment>> bySlot = new LinkedHashMap<>();
        for (var assignment : staff.subjectTeachers(ref, time.today())) {
            var subject = assignment.subjectCode();
            if (subject != null) {
                bySlot.computeIfAbsent(subject, code -> new LinkedHashMap<>())
                        .putIfAbsent(assignment.slot(), assignment);
            }
        }
        return bySlot.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.copyOf(entry.getValue().values()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    Optional<Person> homeroomTeacher(ClassRef ref) {
        return staff.homeroomTeacher(ref, time.today());
    }

    Optional<Person> principal(String schoolCode) {
        return staff.holders(schoolCode, Role.HT, time.today()).stream().findFirst();
    }

    /** Full name of somebody; the code where nobody of that code is known. */
    String name(String personCode) {
        return staff.person(personCode).map(Person::fullName).orElse(personCode);
    }
}
