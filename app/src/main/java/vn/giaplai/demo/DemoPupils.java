package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Gender;
import vn.giaplai.school.NameOrder;
import vn.giaplai.school.Pupil;

/**
 * Pupils with invented names. Codes begin with 99 and personal ids with 099, which no province has, so that no demo
 * pupil can be taken for a real one.
 */
final class DemoPupils {

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương", "Lý", "Đoàn", "Trương", "Đinh", "Lâm", "Mai", "Tạ", "Châu", "Quách");
    private static final List<String> BOYS_MIDDLE =
            List.of("Văn", "Minh", "Quốc", "Hữu", "Gia", "Đức", "Thành", "Anh", "Hoàng", "Nhật", "Xuân", "Trọng");
    private static final List<String> BOYS = List.of(
            "Khang", "Huy", "Phúc", "Bảo", "Khoa", "Đạt", "Nghĩa", "Quân", "Thịnh", "Tuấn", "Vượng", "Hưởng", "Kiệt",
            "Dũng", "Luân", "Trí", "Nhân", "Phong", "Sang", "Việt", "Lộc", "Tùng");
    private static final List<String> GIRLS_MIDDLE =
            List.of("Thị", "Ngọc", "Thanh", "Thuỳ", "Bảo", "Khánh", "Phương", "Quỳnh", "Mỹ", "Kim", "Hồng", "Thị Thu");
    private static final List<String> GIRLS = List.of(
            "Anh", "Hân", "Nhi", "Trâm", "Thảo", "Vy", "Ngân", "Yến", "Như", "Uyên", "Thư", "Hằng", "Tuyết", "Ý", "Mai",
            "Diệu", "Hạnh", "Quyên", "Giang", "Trúc", "Châu", "Đào");
    private static final List<String> PLACES =
            List.of("tỉnh Đắk Lắk", "tỉnh Đắk Lắk", "tỉnh Đắk Lắk", "tỉnh Gia Lai", "tỉnh Lâm Đồng", "tỉnh Nghệ An");
    private static final List<String> STREETS = List.of(
            "Nguyễn Du", "Lê Hồng Phong", "Phan Chu Trinh", "Y Jút", "Hai Bà Trưng", "Trần Hưng Đạo", "Nơ Trang Long");

    /** Hard names, by who of both classes bears them. */
    private static final Map<String, Special> SPECIAL = Map.ofEntries(
            Map.entry("9A-05", new Special("Ô Thị Thanh Hà", Gender.NU, "Hoa")),
            Map.entry("9A-11", new Special("Y Thắng Êban", Gender.NAM, "Ê-đê")),
            Map.entry("9A-14", new Special("H'Mai Niê Kdăm", Gender.NU, "Ê-đê")),
            Map.entry("9A-19", new Special("Thào A Sùng", Gender.NAM, "Hmông")),
            Map.entry("9A-23", new Special("Thạch Sô Phia", Gender.NU, "Khơ-me")),
            Map.entry(
                    "9A-28",
                    new Special("Công Tằng Tôn Nữ Nguyễn Hoàng Phương Khánh Ngọc Bảo Châu", Gender.NU, "Kinh")),
            Map.entry("9A-33", new Special("K'Brếp", Gender.NAM, "Cơ-ho")),
            Map.entry("9B-04", new Special("Giàng Thị Mỷ", Gender.NU, "Hmông")),
            Map.entry("9B-09", new Special("Kpă H'Nhung", Gender.NU, "Gia-rai")),
            Map.entry("9B-16", new Special("Nông Văn Tuấn", Gender.NAM, "Tày")),
            Map.entry("9B-22", new Special("Đàng Năng Quốc", Gender.NAM, "Chăm")),
            Map.entry("9B-27", new Special("Lò Thị Ín", Gender.NU, "Thái")),
            Map.entry("9B-35", new Special("Y Kông Êñuôl", Gender.NAM, "Ê-đê")));

    private final Random random;
    private final DemoFamilies family = new DemoFamilies();
    private final Set<String> names = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int serial;

    private record Special(String name, Gender gender, String ethnicity) {}

    DemoPupils(Random random) {
        this.random = random;
    }

    /** The next forty, for the class with that code, in the order of its list. */
    List<Pupil> forClass(String classCode) {
        var pupils = new ArrayList<Pupil>();
        for (int ordinal = 1; ordinal <= DemoSchool.CLASS_SIZE; ordinal++) {
            pupils.add(pupil(String.format(Locale.ROOT, "%s-%02d", classCode, ordinal)));
        }
        pupils.sort(Comparator.comparing(Pupil::fullName, NameOrder.OF_NAMES));
        return pupils;
    }

    private Pupil pupil(String place) {
        serial++;
        var gender = random.nextInt(100) < 48 ? Gender.NAM : Gender.NU;
        var drawn = freshName(gender);
        var special = SPECIAL.getOrDefault(place, new Special(drawn, gender, "Kinh"));
        var birth = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(366));
        return new Pupil(
                new PupilCode(String.format(Locale.ROOT, "99260%05d", serial)),
                personalId(special.gender(), birth),
                special.name(),
                birth,
                special.gender(),
                special.ethnicity(),
                pick(PLACES),
                1 + random.nextInt(280) + " đường " + pick(STREETS) + ", phường Tân Lập, tỉnh Đắk Lắk",
                String.valueOf(412 + serial),
                family.of(special.name(), special.ethnicity()));
    }

    private String freshName(Gender gender) {
        while (true) {
            var name = gender == Gender.NAM
                    ? pick(FAMILY) + " " + pick(BOYS_MIDDLE) + " " + pick(BOYS)
                    : pick(FAMILY) + " " + pick(GIRLS_MIDDLE) + " " + pick(GIRLS);
            if (names.add(name)) {
                return name;
            }
        }
    }

    /** 3 digits of the place, 1 of century and sex (2 boys, 3 girls after 2000), 2 of the year, 6 at random. */
    private String personalId(Gender gender, LocalDate birth) {
        while (true) {
            var id = String.format(
                    Locale.ROOT,
                    "099%d%02d%06d",
                    gender == Gender.NAM ? 2 : 3,
                    birth.getYear() % 100,
                    random.nextInt(1_000_000));
            if (ids.add(id)) {
                return id;
            }
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
