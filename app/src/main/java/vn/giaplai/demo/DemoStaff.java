package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;

/** 25 people, what they are and what they teach. The teacher of English is replaced on 1 November. */
final class DemoStaff {

    private static final LocalDate IN_OFFICE = LocalDate.of(2023, 9, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 8, 31);
    /** First day of the teacher who takes over English. */
    static final LocalDate REPLACED = LocalDate.of(2026, 11, 1);

    private final SchoolCode schoolCode;
    private final List<Person> people = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();

    DemoStaff(SchoolCode schoolCode, ClassRef first, ClassRef second) {
        this.schoolCode = schoolCode;
        office();
        var both = List.of(first, second);
        homeroom(first, new PersonCode("ND07"));
        homeroom(second, new PersonCode("ND10"));
        subject(List.of(first), DemoSubjects.LITERATURE, 1, teacher("ND07", "Nguyễn Văn An", "1984-03-12"));
        subject(List.of(second), DemoSubjects.LITERATURE, 1, teacher("ND08", "Bùi Thị Ngọc Lan", "1979-11-02"));
        subject(List.of(first), DemoSubjects.MATHS, 1, teacher("ND09", "Trần Thị Bích Ngọc", "1981-07-25"));
        subject(List.of(second), DemoSubjects.MATHS, 1, teacher("ND10", "Phùng Quang Minh", "1988-01-19"));
        english(both);
        subject(both, DemoSubjects.CIVICS, 1, teacher("ND13", "Đinh Thị Hồng Nhung", "1990-05-08"));
        subject(both, DemoSubjects.HISTORY_GEOGRAPHY, 1, teacher("ND14", "Vũ Đình Trọng", "1977-09-30"));
        subject(both, DemoSubjects.HISTORY_GEOGRAPHY, 2, teacher("ND15", "Ngô Thị Kiều Oanh", "1986-12-14"));
        subject(both, DemoSubjects.SCIENCE, 1, teacher("ND16", "Đặng Quốc Bảo", "1983-04-03"));
        subject(both, DemoSubjects.SCIENCE, 2, teacher("ND17", "Huỳnh Thị Thanh Trúc", "1991-08-21"));
        subject(both, DemoSubjects.SCIENCE, 3, teacher("ND18", "Mai Xuân Sơn", "1980-02-17"));
        subject(both, DemoSubjects.TECHNOLOGY, 1, teacher("ND19", "Trịnh Văn Hoà", "1985-06-06"));
        subject(both, DemoSubjects.COMPUTING, 1, teacher("ND20", "Tô Thị Diễm My", "1993-10-11"));
        subject(both, DemoSubjects.PHYSICAL, 1, teacher("ND21", "Lương Văn Dũng", "1987-03-28"));
        subject(both, DemoSubjects.ARTS, 1, teacher("ND22", "Cao Thị Mai Hương", "1989-09-09"));
        subject(both, DemoSubjects.ARTS, 2, teacher("ND23", "Hồ Sĩ Nam", "1982-01-31"));
        subject(both, DemoSubjects.EXPERIENCE, 1, teacher("ND24", "Y Bhăm Niê", "1992-04-15"));
        subject(both, DemoSubjects.LOCAL, 1, teacher("ND25", "H'Linh Êban", "1994-07-07"));
        position("ND08", Role.TTCM, "Tổ trưởng tổ Khoa học xã hội");
        position("ND09", Role.TTCM, "Tổ trưởng tổ Khoa học tự nhiên");
        position("ND20", Role.QT, "Thành viên Ban quản trị");
    }

    List<Person> people() {
        return people;
    }

    List<Position> positions() {
        return positions;
    }

    List<Assignment> assignments() {
        return assignments;
    }

    /** The person who enters the marks of a subject: who holds its first slot on that day. */
    PersonCode enters(ClassRef ref, @Nullable String subjectCode, LocalDate day) {
        var role = subjectCode == null ? Role.GVCN : Role.GVBM;
        return assignments.stream()
                .filter(each -> each.classRef().equals(ref) && each.role() == role && each.holdsOn(day))
                .filter(each -> subjectCode == null || subjectCode.equals(each.subjectCode()))
                .findFirst()
                .orElseThrow()
                .personCode();
    }

    private void office() {
        member("ND01", "Lê Thị Minh Tâm", "1974-02-20", Role.HT, "Hiệu trưởng");
        member("ND02", "Nguyễn Hữu Phước", "1976-06-15", Role.PHT, "Phó Hiệu trưởng");
        member("ND03", "Phạm Thị Thu Hằng", "1978-10-05", Role.PHT, "Phó Hiệu trưởng");
        member("ND04", "Đỗ Thị Ánh Tuyết", "1990-12-24", Role.VT, "Nhân viên văn thư");
        member("ND05", "Võ Văn Thành", "1986-08-08", Role.QT, "Trưởng Ban quản trị");
        member("ND06", "Hoàng Đức Long", "1988-05-19", Role.TB, "Nhân viên thiết bị");
        position("ND06", Role.QT, "Thành viên Ban quản trị");
    }

    private void english(List<ClassRef> classes) {
        var before = teacher("ND11", "Lê Hoàng Yến", "1989-02-27");
        var after = teacher("ND12", "Phan Thị Mỹ Duyên", "1995-11-11");
        for (var ref : classes) {
            assign(before, ref, DemoSubjects.ENGLISH, 1, FIRST_DAY, REPLACED.minusDays(1));
            assign(after, ref, DemoSubjects.ENGLISH, 1, REPLACED, LAST_DAY);
        }
    }

    private PersonCode teacher(String code, String name, String birthDate) {
        member(code, name, birthDate, Role.GV, "Giáo viên");
        return new PersonCode(code);
    }

    private void member(String code, String name, String birthDate, Role role, String title) {
        people.add(new Person(new PersonCode(code), name, LocalDate.parse(birthDate), true));
        position(code, role, title);
    }

    private void position(String code, Role role, String title) {
        positions.add(new Position(new PersonCode(code), schoolCode, role, title, IN_OFFICE, null));
    }

    private void homeroom(ClassRef ref, PersonCode code) {
        assignments.add(new Assignment(code, ref, Role.GVCN, null, 1, FIRST_DAY, LAST_DAY));
    }

    private void subject(List<ClassRef> classes, String subjectCode, int slot, PersonCode code) {
        classes.forEach(ref -> assign(code, ref, subjectCode, slot, FIRST_DAY, LAST_DAY));
    }

    private void assign(PersonCode code, ClassRef ref, String subjectCode, int slot, LocalDate from, LocalDate to) {
        assignments.add(new Assignment(code, ref, Role.GVBM, subjectCode, slot, from, to));
    }
}
