package vn.giaplai.delegations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/**
 * Finds what a deputy is besides. Who sealed or proposed is kept from the other step by the processes themselves, whoever
 * holds what: people count there, not accounts.
 */
@Component
class Clashes {

    private static final List<Role> OF_SCHOOL = List.of(Role.VT, Role.QT);
    private static final List<Role> OF_CLASS = List.of(Role.GVCN, Role.GVBM);

    private final HeldDuties duties;

    Clashes(HeldDuties duties) {
        this.duties = duties;
    }

    List<Clash> of(PersonCode deputy, SchoolCode school) {
        var held = duties.of(deputy).stream()
                .filter(each -> each.place().schoolCode().equals(school))
                .toList();
        var clashes = new ArrayList<Clash>();
        for (var role : OF_SCHOOL) {
            if (held.stream().anyMatch(each -> each.role() == role)) {
                clashes.add(new Clash(role, List.of()));
            }
        }
        for (var role : OF_CLASS) {
            var classes = held.stream()
                    .filter(each -> each.role() == role)
                    .map(each -> Objects.requireNonNull(each.place().classCode()))
                    .distinct()
                    .sorted()
                    .toList();
            if (!classes.isEmpty()) {
                clashes.add(new Clash(role, classes));
            }
        }
        return List.copyOf(clashes);
    }
}
