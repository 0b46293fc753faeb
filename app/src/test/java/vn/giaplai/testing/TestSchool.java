package vn.giaplai.testing;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.UnitKind;
import vn.giaplai.units.Units;

/** A small school for tests of the app: classes 9A and 9B, a subject, and people made on demand. */
@TestComponent
public class TestSchool {

    public static final SchoolCode SCHOOL = new SchoolCode("TEST");
    public static final String YEAR = "2026-2027";
    public static final ClassRef CLASS_A = new ClassRef(SCHOOL, YEAR, "9A");
    public static final ClassRef CLASS_B = new ClassRef(SCHOOL, YEAR, "9B");
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Accounts accounts;
    private final Units units;

    TestSchool(SchoolRegister register, StaffDirectory staff, Accounts accounts, Units units) {
        this.register = register;
        this.staff = staff;
        this.accounts = accounts;
        this.units = units;
    }

    /** The school; made when first asked for. */
    public synchronized School school() {
        var known = register.school(SCHOOL);
        if (known.isPresent()) {
            return known.get();
        }
        var school =
                new School(SCHOOL, "Trường THCS Thử Nghiệm", "thcstn", "THCSTN", "Phòng GDĐT", "Xã A", "Tỉnh B", false);
        register.add(school);
        register.add(new SchoolYear(SCHOOL, YEAR, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)));
        register.add(new SchoolClass(CLASS_A, 9));
        register.add(new SchoolClass(CLASS_B, 9));
        subject("TOAN", "Toán", 1);
        return school;
    }

    /** A teacher of this name with an account. */
    public FirstPassword account(String fullName) {
        return accounts.create(person(fullName, Role.GV), school());
    }

    /** An account for somebody who is there already. */
    public FirstPassword accountOf(PersonCode personCode) {
        return accounts.create(staff.person(personCode).orElseThrow(), school());
    }

    /** A person who holds this position for ever. */
    public Person person(String fullName, Role role) {
        school();
        var person = new Person(new PersonCode("T%04d".formatted(PEOPLE.incrementAndGet())), fullName, null, true);
        staff.add(person);
        staff.add(new Position(person.code(), SCHOOL, role, role.name(), ALWAYS, null));
        return person;
    }

    /** Somebody with an account in an office above schools, though not above this one. */
    public SignedInPerson official(String fullName, Role role) {
        var office = new SchoolCode("TESTSO");
        if (units.unit(UnitCode.of(office)).isEmpty()) {
            units.found(
                    new NewUnit(UnitCode.of(office), UnitKind.DEPARTMENT, ALWAYS, "Sở Thử Nghiệm", null, null, null));
        }
        var person = new Person(new PersonCode("T%04d".formatted(PEOPLE.incrementAndGet())), fullName, null, true);
        staff.add(person);
        staff.add(new Position(person.code(), office, role, role.name(), ALWAYS, null));
        var account = accounts.create(person, "sotn", "mat-khau-thu");
        return new SignedInPerson(person.code(), fullName, account.username(), office);
    }

    /** Lets a person teach a subject to a class, or lead it when there is no subject. */
    public void assign(Person person, ClassRef where, @Nullable String subjectCode) {
        staff.add(new Assignment(
                person.code(), where, subjectCode == null ? Role.GVCN : Role.GVBM, subjectCode, 1, ALWAYS, null));
    }

    private void subject(String code, String name, int ordinal) {
        if (register.subject(code).isEmpty()) {
            register.add(new Subject(code, name, SubjectKind.SCORE, Subject.lessons(6, 9, 140), ordinal));
        }
    }
}
