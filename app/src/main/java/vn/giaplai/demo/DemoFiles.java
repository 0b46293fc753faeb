package vn.giaplai.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.giaplai.gradebook.HomeroomEntry;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Person;
import vn.giaplai.school.Pupil;

/**
 * The demo school as files to try the import with: staff, assignments, class lists, marks in the layouts of csdl/SMAS
 * and vnEdu (XLSX and CSV), conduct, absences and comments. Names follow what is inside: {@code csdl/9A-TOAN-HK1.xlsx}.
 */
public final class DemoFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private DemoFiles() {}

    /** Writes all files of the school below the directory, which is made if need be; throws {@link IOException} if that fails. */
    public static void write(DemoSchool demo, Path directory) throws IOException {
        Files.createDirectories(directory.resolve("csdl"));
        Files.createDirectories(directory.resolve("vnedu"));
        both(staff(demo), directory, "can-bo");
        both(assignments(demo), directory, "phan-cong");
        for (var demoClass : demo.classes()) {
            var code = demoClass.ref().classCode();
            both(pupils(demoClass), directory, code + "-hoc-sinh");
            both(conduct(demoClass), directory, code + "-ren-luyen");
            both(absences(demoClass), directory, code + "-nghi-hoc");
            both(comments(demoClass), directory, code + "-nhan-xet");
            var sheets = new DemoMarkSheets(demoClass);
            for (var subject : demo.subjects()) {
                for (int term = 1; term <= 2; term++) {
                    var name = code + "-" + subject.code() + "-HK" + term;
                    both(sheets.csdl(subject, term), directory.resolve("csdl"), name);
                    both(sheets.vnedu(subject, term), directory.resolve("vnedu"), name);
                }
            }
        }
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void both(DemoGrid grid, Path directory, String name) throws IOException {
        grid.xlsx(directory.resolve(name + ".xlsx"));
        grid.csv(directory.resolve(name + ".csv"));
    }

    private static DemoGrid staff(DemoSchool demo) {
        var names = names(demo);
        var grid = new DemoGrid("Can bo");
        grid.row(List.of("STT", "Mã cán bộ", "Họ và tên", "Ngày sinh", "Vai trò", "Chức vụ", "Từ ngày"));
        int number = 0;
        for (var position : demo.positions()) {
            number++;
            var person = Objects.requireNonNull(names.get(position.personCode()));
            var birth = person.birthDate();
            grid.row(List.of(
                    number,
                    person.code(),
                    person.fullName(),
                    birth == null ? "" : day(birth),
                    position.role().name(),
                    position.title(),
                    day(position.validFrom())));
        }
        return grid;
    }

    private static DemoGrid assignments(DemoSchool demo) {
        var names = names(demo);
        var grid = new DemoGrid("Phan cong");
        grid.row(List.of("STT", "Mã cán bộ", "Họ và tên", "Lớp", "Vai trò", "Mã môn", "Vị trí", "Từ ngày", "Đến ngày"));
        int number = 0;
        for (var each : demo.assignments()) {
            number++;
            var subject = each.subjectCode();
            var last = each.validTo();
            grid.row(List.of(
                    number,
                    each.personCode(),
                    Objects.requireNonNull(names.get(each.personCode())).fullName(),
                    each.classRef().classCode(),
                    each.role().name(),
                    subject == null ? "" : subject,
                    each.slot(),
                    day(each.validFrom()),
                    last == null ? "" : day(last)));
        }
        return grid;
    }

    private static DemoGrid pupils(DemoClass demoClass) {
        var grid = new DemoGrid("Danh sach");
        grid.row(List.of("DANH SÁCH HỌC SINH LỚP " + demoClass.ref().classCode()));
        grid.row(List.of(
                "STT",
                "Mã học sinh",
                "Mã định danh",
                "Họ và tên",
                "Ngày sinh",
                "Giới tính",
                "Dân tộc",
                "Nơi sinh",
                "Chỗ ở hiện tại",
                "Số đăng bộ",
                "Đối tượng chính sách",
                "Họ và tên cha",
                "Nghề nghiệp cha",
                "Họ và tên mẹ",
                "Nghề nghiệp mẹ",
                "Họ và tên người giám hộ",
                "Nghề nghiệp người giám hộ"));
        int number = 0;
        for (var pupil : demoClass.pupils()) {
            number++;
            grid.row(List.of(
                    number,
                    pupil.code(),
                    pupil.personalId(),
                    pupil.fullName(),
                    day(pupil.birthDate()),
                    pupil.gender() == Gender.NAM ? "Nam" : "Nữ",
                    pupil.ethnicity(),
                    pupil.birthPlace(),
                    pupil.address(),
                    pupil.registerNumber(),
                    pupil.family().policy(),
                    pupil.family().father().name(),
                    pupil.family().father().occupation(),
                    pupil.family().mother().name(),
                    pupil.family().mother().occupation(),
                    pupil.family().guardian().name(),
                    pupil.family().guardian().occupation()));
        }
        return grid;
    }

    private static DemoGrid conduct(DemoClass demoClass) {
        var levels = new HashMap<String, String>();
        for (var authored : demoClass.sheets()) {
            for (var entry : authored.sheet().conduct()) {
                levels.put(
                        entry.pupilCode().value() + entry.term(), entry.level().vietnamese());
            }
        }
        return homeroom(
                demoClass,
                List.of("Rèn luyện HKI", "Rèn luyện HKII"),
                pupil -> List.of(
                        levels.getOrDefault(pupil.code().value() + 1, ""),
                        levels.getOrDefault(pupil.code().value() + 2, "")));
    }

    private static DemoGrid absences(DemoClass demoClass) {
        var entries = homeroom(demoClass);
        return homeroom(demoClass, List.of("Số buổi nghỉ"), pupil -> {
            var absences = Objects.requireNonNull(entries.get(pupil.code())).absences();
            return List.of(absences == null ? "" : absences);
        });
    }

    private static DemoGrid comments(DemoClass demoClass) {
        var entries = homeroom(demoClass);
        return homeroom(demoClass, List.of("Nhận xét của giáo viên chủ nhiệm"), pupil -> {
            var comment = Objects.requireNonNull(entries.get(pupil.code())).comment();
            return List.of(comment == null ? "" : comment);
        });
    }

    private interface Values {
        List<?> of(Pupil pupil);
    }

    private static DemoGrid homeroom(DemoClass demoClass, List<String> headings, Values values) {
        var grid = new DemoGrid("Lop " + demoClass.ref().classCode());
        var head = new ArrayList<Object>(List.of("STT", "Mã học sinh", "Họ và tên"));
        head.addAll(headings);
        grid.row(head);
        int number = 0;
        for (var pupil : demoClass.pupils()) {
            number++;
            var row = new ArrayList<Object>(List.of(number, pupil.code(), pupil.fullName()));
            row.addAll(values.of(pupil));
            grid.row(row);
        }
        return grid;
    }

    private static Map<PupilCode, HomeroomEntry> homeroom(DemoClass demoClass) {
        var entries = new HashMap<PupilCode, HomeroomEntry>();
        demoClass
                .sheets()
                .forEach(authored ->
                        authored.sheet().homeroom().forEach(entry -> entries.put(entry.pupilCode(), entry)));
        return entries;
    }

    private static Map<PersonCode, Person> names(DemoSchool demo) {
        var names = new HashMap<PersonCode, Person>();
        demo.people().forEach(person -> names.put(person.code(), person));
        return names;
    }
}
