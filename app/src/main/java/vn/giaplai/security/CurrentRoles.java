package vn.giaplai.security;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** What somebody is today. Asked anew at every request, so that an ended assignment ends its rights at once. */
@Component
class CurrentRoles {

    private static final String MEMORY = CurrentRoles.class.getName();

    private final StaffDirectory staff;
    private final SchoolTime time;

    CurrentRoles(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    Set<Role> of(SignedInPerson person) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return ask(person);
        }
        var known = request.getAttribute(MEMORY + person.personCode(), RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Roles remembered) {
            return remembered.roles();
        }
        var roles = ask(person);
        request.setAttribute(MEMORY + person.personCode(), new Roles(roles), RequestAttributes.SCOPE_REQUEST);
        return roles;
    }

    private Set<Role> ask(SignedInPerson person) {
        var today = time.today();
        var roles = EnumSet.noneOf(Role.class);
        staff.positions(person.personCode()).stream()
                .filter(held -> held.schoolCode().equals(person.schoolCode()) && held.holdsOn(today))
                .forEach(held -> roles.add(held.role()));
        staff.assignments(person.personCode()).stream()
                .filter(held -> held.classRef().schoolCode().equals(person.schoolCode()) && held.holdsOn(today))
                .forEach(held -> roles.add(held.role()));
        return roles;
    }

    private record Roles(Set<Role> roles) {}
}
