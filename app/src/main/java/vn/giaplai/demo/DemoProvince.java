package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Ownership;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.Unit;
import vn.giaplai.units.UnitKind;

/** The province around THCS Nguyễn Du as values: a Sở, two communes, the Phòng that was there until 30/6/2025, and who works there. */
final class DemoProvince {

    static final UnitCode DEPARTMENT = new UnitCode("99000000");
    static final UnitCode DISTRICT = new UnitCode("99001000");
    static final UnitCode WARD = new UnitCode("99000101");
    static final UnitCode COMMUNE = new UnitCode("99000102");
    static final UnitCode SCHOOL = UnitCode.of(DemoSchool.CODE);

    /** First day of the two-level local government. */
    static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private static final LocalDate LONG_AGO = LocalDate.of(2004, 1, 1);
    private static final LocalDate SCHOOL_SINCE = LocalDate.of(2023, 9, 1);

    private DemoProvince() {}

    /** Somebody of an office above the schools; letters end the name of the account. */
    record Official(Person person, Position position, String letters) {}

    /** The offices; each stands under one before it. */
    static List<NewUnit> offices() {
        return List.of(
                office(DEPARTMENT, UnitKind.DEPARTMENT, LONG_AGO, "Sở Giáo dục và Đào tạo tỉnh Đắk Lắk", null),
                office(DISTRICT, UnitKind.DISTRICT, LONG_AGO, "Phòng Giáo dục và Đào tạo (cũ)", DEPARTMENT),
                office(WARD, UnitKind.COMMUNE, TWO_LEVELS, "UBND phường Tân Lập", DEPARTMENT),
                office(COMMUNE, UnitKind.COMMUNE, TWO_LEVELS, "UBND xã Hòa Xuân", DEPARTMENT));
    }

    /** THCS Nguyễn Du, under the Phòng until there was none. */
    static NewUnit school(String name) {
        return new NewUnit(SCHOOL, UnitKind.SCHOOL, SCHOOL_SINCE, name, SchoolLevel.THCS, Ownership.PUBLIC, DISTRICT);
    }

    static Unit.Standing schoolUnderTheWard() {
        return new Unit.Standing(TWO_LEVELS, WARD);
    }

    static Unit.Ending districtEnds() {
        return new Unit.Ending(
                TWO_LEVELS.minusDays(1), null, DEPARTMENT, "Tổ chức chính quyền địa phương hai cấp từ 01/7/2025");
    }

    static List<Official> officials() {
        return List.of(
                official("SO01", "Trương Thị Kim Liên", Role.LD, "Phó Giám đốc Sở", DEPARTMENT, "sogddt"),
                official("SO02", "Trần Thành Công", Role.QTCT, "Quản trị hệ thống", DEPARTMENT, "sogddt"),
                official("SO03", "Lê Thị Hải Vân", Role.CV, "Chuyên viên", DEPARTMENT, "sogddt"),
                official("TL01", "Hoàng Văn Phú", Role.LD, "Phó Chủ tịch UBND phường", WARD, "pttl"),
                official("TL02", "Đặng Thị Thùy Linh", Role.QTCT, "Chuyên viên, quản trị", WARD, "pttl"),
                official("HX01", "Y Khoa Mlô", Role.LD, "Phó Chủ tịch UBND xã", COMMUNE, "xhx"),
                official("HX02", "Phan Thị Như Ý", Role.CV, "Chuyên viên", COMMUNE, "xhx"));
    }

    private static NewUnit office(
            UnitCode code, UnitKind kind, LocalDate since, String name, @Nullable UnitCode parent) {
        return new NewUnit(code, kind, since, name, null, null, parent);
    }

    private static Official official(String code, String name, Role role, String title, UnitCode unit, String letters) {
        var person = new Person(new PersonCode(code), name, null, true);
        return new Official(
                person,
                new Position(person.code(), new SchoolCode(unit.value()), role, title, TWO_LEVELS, null),
                letters);
    }
}
