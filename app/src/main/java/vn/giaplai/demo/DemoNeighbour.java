package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Ownership;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.UnitKind;

/**
 * A small school beside THCS Nguyễn Du: a few people, two classes of five, no marks.
 *
 * @param staff codes end with their place in the list, from 1; the last two lead the classes
 * @param firstPupil number of the first pupil among those of the neighbours
 */
record DemoNeighbour(
        School school, NewUnit unit, String prefix, List<Colleague> staff, List<SchoolClass> classes, int firstPupil) {

    private static final LocalDate IN_OFFICE = LocalDate.of(2023, 9, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 31);
    private static final int CLASS_SIZE = 5;
    private static final List<String> NAMES = List.of(
            "Bùi Gia Bảo",
            "Đỗ Khánh An",
            "H'Sara Niê",
            "Lê Minh Khôi",
            "Trần Bảo Ngọc",
            "Cao Nhật Minh",
            "Hà Tuệ Lâm",
            "Ngô Hải Đăng",
            "Phạm Thảo Nguyên",
            "Y Phong Êban",
            "Dương Quốc Việt",
            "Hồ Ngọc Diệp",
            "Lý Anh Thư",
            "Mai Đức Trí",
            "Võ Thanh Trúc",
            "Đinh Hoàng Nam",
            "Huỳnh Mỹ Tiên",
            "Nguyễn Phúc Lộc",
            "Tạ Thu Hà",
            "Vũ Trường Giang");

    record Colleague(String name, Role role, String title) {}

    static List<DemoNeighbour> all() {
        return List.of(
                primary(),
                new DemoNeighbour(
                        school("99000701", "Trường THPT Trần Phú", "thpttp", "THPTTP", "Sở GDĐT tỉnh Đắk Lắk"),
                        unit("99000701", "Trường THPT Trần Phú", SchoolLevel.THPT, DemoProvince.DEPARTMENT),
                        "TP",
                        List.of(
                                new Colleague("Phạm Ngọc Sơn", Role.HT, "Hiệu trưởng"),
                                new Colleague("Trần Thị Mai Anh", Role.PHT, "Phó Hiệu trưởng"),
                                new Colleague("Vũ Thị Hoài", Role.VT, "Nhân viên văn thư"),
                                new Colleague("Bùi Quang Huy", Role.QT, "Trưởng Ban quản trị"),
                                new Colleague("Lâm Thị Cẩm Tú", Role.GV, "Giáo viên"),
                                new Colleague("Đoàn Văn Lợi", Role.GV, "Giáo viên")),
                        classes("99000701", 10, "10A1", 11, "11A1"),
                        11));
    }

    private static DemoNeighbour primary() {
        return new DemoNeighbour(
                school("99001401", "Trường Tiểu học Lê Lợi", "thll", "THLL", "UBND xã Hòa Xuân"),
                unit("99001401", "Trường Tiểu học Lê Lợi", SchoolLevel.TH, DemoProvince.COMMUNE),
                "LL",
                List.of(
                        new Colleague("Nguyễn Thị Xuân Hoa", Role.HT, "Hiệu trưởng"),
                        new Colleague("Hồ Thị Thanh Nga", Role.VT, "Nhân viên văn thư"),
                        new Colleague("Lê Anh Khoa", Role.QT, "Trưởng Ban quản trị"),
                        new Colleague("Trịnh Thị Hà", Role.GV, "Giáo viên"),
                        new Colleague("H'Bia Êñuôl", Role.GV, "Giáo viên")),
                classes("99001401", 1, "1A", 4, "4A"),
                1);
    }

    private static School school(String code, String name, String letters, String abbreviation, String superior) {
        return new School(
                new SchoolCode(code), name, letters, abbreviation, superior, "xã Hòa Xuân", "tỉnh Đắk Lắk", false);
    }

    private static NewUnit unit(String code, String name, SchoolLevel level, UnitCode parent) {
        return new NewUnit(
                new UnitCode(code), UnitKind.SCHOOL, DemoProvince.TWO_LEVELS, name, level, Ownership.PUBLIC, parent);
    }

    private static List<SchoolClass> classes(String code, int lower, String first, int upper, String second) {
        var school = new SchoolCode(code);
        return List.of(
                new SchoolClass(new ClassRef(school, DemoSchool.YEAR, first), lower),
                new SchoolClass(new ClassRef(school, DemoSchool.YEAR, second), upper));
    }

    List<Person> people() {
        return IntStream.range(0, staff.size())
                .mapToObj(index -> new Person(code(index), staff.get(index).name(), null, true))
                .toList();
    }

    List<Position> positions() {
        return IntStream.range(0, staff.size())
                .mapToObj(index -> new Position(
                        code(index),
                        school.code(),
                        staff.get(index).role(),
                        staff.get(index).title(),
                        IN_OFFICE,
                        null))
                .toList();
    }

    /** Who leads which class. */
    List<Assignment> assignments() {
        return IntStream.range(0, classes.size())
                .mapToObj(index -> new Assignment(
                        code(staff.size() - classes.size() + index),
                        classes.get(index).ref(),
                        Role.GVCN,
                        null,
                        1,
                        FIRST_DAY,
                        LAST_DAY))
                .toList();
    }

    private PersonCode code(int index) {
        return new PersonCode(String.format(Locale.ROOT, "%s%02d", prefix, index + 1));
    }

    /** The pupils of a class, by its place in the list. */
    List<Pupil> pupils(int classIndex) {
        int born = 2026 - 5 - classes.get(classIndex).grade();
        return IntStream.range(0, CLASS_SIZE)
                .mapToObj(index -> pupil(firstPupil + classIndex * CLASS_SIZE + index, born))
                .toList();
    }

    private Pupil pupil(int number, int born) {
        var gender = number % 2 == 0 ? Gender.NU : Gender.NAM;
        return new Pupil(
                new PupilCode(String.format(Locale.ROOT, "99270%05d", number)),
                String.format(Locale.ROOT, "099%d%02d%06d", gender == Gender.NAM ? 2 : 3, born % 100, 900_000 + number),
                NAMES.get((number - 1) % NAMES.size()),
                LocalDate.of(born, 1 + number % 12, 1 + number),
                gender,
                "Kinh",
                "tỉnh Đắk Lắk",
                "xã Hòa Xuân, tỉnh Đắk Lắk",
                String.valueOf(number),
                Family.UNKNOWN);
    }
}
