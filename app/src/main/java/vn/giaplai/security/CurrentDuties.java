package vn.giaplai.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.duties.Role;

/** What somebody holds today. Asked anew at every request, so that an ended assignment ends its rights at once. */
@Component
class CurrentDuties {

    private static final String MEMORY = CurrentDuties.class.getName();

    private final HeldDuties duties;

    CurrentDuties(HeldDuties duties) {
        this.duties = duties;
    }

    /** Everything this person is today in the school of the account. */
    Set<Role> roles(SignedInPerson person) {
        var roles = EnumSet.noneOf(Role.class);
        of(person).forEach(held -> roles.add(held.role()));
        return roles;
    }

    /** The same, and whatever this person stands in for. */
    Set<Role> rolesOrStandIns(SignedInPerson person) {
        var roles = EnumSet.copyOf(roles(person));
        duties.standIns(person.personCode()).stream()
                .filter(held -> held.place().schoolCode().equals(person.schoolCode()))
                .forEach(held -> roles.add(held.role()));
        return roles;
    }

    /** Everything this person holds today in the school of the account. */
    List<HeldDuty> of(SignedInPerson person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return ask(person);
        }
        var known = request.getAttribute(MEMORY + person.personCode(), RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Remembered remembered) {
            return remembered.held();
        }
        var held = ask(person);
        request.setAttribute(MEMORY + person.personCode(), new Remembered(held), RequestAttributes.SCOPE_REQUEST);
        return held;
    }

    private List<HeldDuty> ask(SignedInPerson person) {
        return duties.of(person.personCode()).stream()
                .filter(held -> held.place().schoolCode().equals(person.schoolCode()))
                .toList();
    }

    private record Remembered(List<HeldDuty> held) {}
}
