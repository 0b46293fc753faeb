package vn.giaplai.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.Subject;
import vn.giaplai.school.Term;

/** THCS Nguyễn Du in 2026-2027 as values: the same on every machine, whatever its JDK, locale and time zone. */
public final class DemoSchool {

    /** Code of the school; 99 is no province. */
    public static final SchoolCode CODE = new SchoolCode("99001501");

    public static final String YEAR = "2026-2027";
    /** The one password of all demo accounts; for the demo only, and printed at the start. */
    public static final String PASSWORD = "NguyenDu-2027";
    /** The one PIN of all demo keys; for the demo only. */
    public static final String PIN = "202627";

    static final int GRADE = 9;
    static final int CLASS_SIZE = 40;
    private static final long SEED = 20_262_027L;
    private static final List<String> EARLIER_YEARS = List.of("2023-2024", "2024-2025", "2025-2026");

    private final DemoStaff staff;
    private final List<DemoClass> classes;

    private DemoSchool(DemoStaff staff, List<DemoClass> classes) {
        this.staff = staff;
        this.classes = List.copyOf(classes);
    }

    /** Generates the school. */
    public static DemoSchool generate() {
        var random = new Random(SEED);
        var first = new ClassRef(CODE, YEAR, "9A");
        var second = new ClassRef(CODE, YEAR, "9B");
        var staff = new DemoStaff(CODE, first, second);
        var pupils = new DemoPupils(random);
        var pupilsOfFirst = pupils.forClass("9A");
        var pupilsOfSecond = pupils.forClass("9B");
        var entries = new DemoEntries(staff, random);
        return new DemoSchool(staff, List.of(entries.fill(first, pupilsOfFirst), entries.fill(second, pupilsOfSecond)));
    }

    /** The same school with twelve pupils in each class, its hard cases among them. */
    public static DemoSchool generateSmall() {
        var whole = generate();
        return new DemoSchool(
                whole.staff,
                whole.classes.stream().map(each -> each.only(HardCases.TWELVE)).toList());
    }

    School school() {
        return new School(
                CODE,
                "Trường THCS Nguyễn Du",
                "thcsnd",
                "THCSND",
                "UBND phường Tân Lập",
                "phường Tân Lập",
                "tỉnh Đắk Lắk",
                false);
    }

    SchoolYear year() {
        return new SchoolYear(CODE, YEAR, LocalDate.of(2026, 9, 5), LocalDate.of(2027, 5, 31));
    }

    List<Term> terms() {
        return List.of(
                new Term(CODE, YEAR, 1, LocalDate.of(2026, 9, 5), LocalDate.of(2027, 1, 15)),
                new Term(CODE, YEAR, 2, LocalDate.of(2027, 1, 18), LocalDate.of(2027, 5, 28)));
    }

    /** The years in which the pupils were in grades 6, 7 and 8. */
    List<SchoolYear> earlierYears() {
        return EARLIER_YEARS.stream()
                .map(code -> new SchoolYear(
                        CODE,
                        code,
                        LocalDate.of(Integer.parseInt(code.substring(0, 4)), 9, 5),
                        LocalDate.of(Integer.parseInt(code.substring(5)), 5, 31)))
                .toList();
    }

    List<Subject> subjects() {
        return DemoSubjects.ALL;
    }

    List<Person> people() {
        return staff.people();
    }

    List<Position> positions() {
        return staff.positions();
    }

    List<Assignment> assignments() {
        return staff.assignments();
    }

    List<DemoClass> classes() {
        return classes;
    }

    /** SHA-256 over everything generated, in hex: two runs must agree. */
    public String digest() {
        try {
            var everything = school() + "\n" + year() + terms() + earlierYears() + subjects() + people() + positions()
                    + assignments() + classes;
            var digest = MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
