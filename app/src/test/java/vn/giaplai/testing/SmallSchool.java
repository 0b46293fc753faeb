package vn.giaplai.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Accounts;

/** Schools of their own for tests that change who holds what: each with class 9A and one person in each position. */
@TestComponent
public class SmallSchool {

    public static final String YEAR = "2026-2027";
    private static final LocalDate ALWAYS = LocalDate.of(2021, 1, 1);
    private static final AtomicInteger SCHOOLS = new AtomicInteger();

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Accounts accounts;

    SmallSchool(SchoolRegister register, StaffDirectory staff, Accounts accounts) {
        this.register = register;
        this.staff = staff;
        this.accounts = accounts;
    }

    /** A school and who is what in it. */
    public record Staffed(SchoolCode code, Map<Role, PersonCode> people, StaffDirectory staff) {

        /** Code of the person in that position. */
        public PersonCode of(Role role) {
            return Objects.requireNonNull(people.get(role));
        }

        public boolean holds(PersonCode personCode, Role role, LocalDate day) {
            return staff.holds(personCode, code, role, day);
        }

        /** Its class 9A. */
        public ClassRef classA() {
            return new ClassRef(code, YEAR, "9A");
        }
    }

    /** A fresh school with one person in each position, each with an account. */
    public Staffed withOneOfEach() {
        return with(Role.positions().toArray(Role[]::new));
    }

    /** A fresh school with one person in each of these positions, each with an account. */
    public Staffed with(Role... roles) {
        return made("NHO%02d".formatted(SCHOOLS.incrementAndGet()), null, roles);
    }

    /** The same, a school of this name. */
    public Staffed named(String name, Role... roles) {
        return made("NHO%02d".formatted(SCHOOLS.incrementAndGet()), name, roles);
    }

    private Staffed made(String code, @Nullable String name, Role... roles) {
        var school = new School(
                new SchoolCode(code),
                name == null ? "Trường THCS " + code : name,
                code.toLowerCase(java.util.Locale.ROOT),
                code,
                "Phòng GDĐT",
                "A",
                "B",
                false);
        register.add(school);
        register.add(new SchoolYear(new SchoolCode(code), YEAR, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)));
        register.add(new SchoolClass(new ClassRef(new SchoolCode(code), YEAR, "9A"), 9));
        var people = new EnumMap<Role, PersonCode>(Role.class);
        for (var role : roles) {
            var person = new Person(new PersonCode(code + "-" + role), "Người Giữ " + role, null, true);
            staff.add(person);
            staff.add(new Position(person.code(), new SchoolCode(code), role, role.name(), ALWAYS, null));
            accounts.create(person, school);
            people.put(role, person.code());
        }
        return new Staffed(new SchoolCode(code), people, staff);
    }
}
