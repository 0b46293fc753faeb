package vn.giaplai.security;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** The year and the class that the address of a page names; what may be done there is asked of others. */
@Component
public final class AskedClasses {

    private final SchoolRegister register;
    private final SchoolTime time;

    AskedClasses(SchoolRegister register, SchoolTime time) {
        this.register = register;
        this.time = time;
    }

    /** The year asked for, else the one of today. Refuses with 404 when the school does not have it, or none is running. */
    public String year(SignedInPerson me, @Nullable String asked) {
        if (asked == null) {
            return register.yearOn(me.schoolCode(), time.today())
                    .map(SchoolYear::code)
                    .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "security.year.none"));
        }
        if (register.years(me.schoolCode()).stream()
                .noneMatch(known -> known.code().equals(asked))) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "security.year.unknown", asked);
        }
        return asked;
    }

    /**
     * A class of the own school. Refuses with 404 when there is no such class in that year.
     *
     * @param path as {@link ClassRef#path()} gives it
     */
    public ClassRef of(SignedInPerson me, @Nullable String year, String path) {
        var ref = ClassRef.ofPath(me.schoolCode(), year(me, year), path);
        if (register.schoolClass(ref).isEmpty()) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "security.class.unknown", ref.classCode());
        }
        return ref;
    }
}
