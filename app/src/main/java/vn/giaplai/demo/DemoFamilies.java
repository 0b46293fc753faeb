package vn.giaplai.demo;

import java.util.List;
import java.util.Random;
import vn.giaplai.school.Family;
import vn.giaplai.school.Family.Relative;

/** Invented parents and guardians; a source of chance of its own keeps everything else in the demo school as it is. */
final class DemoFamilies {

    private static final List<String> MEN =
            List.of("Văn Hùng", "Đình Sơn", "Quốc Bình", "Văn Lợi", "Thanh Hải", "Đức Thọ");
    private static final List<String> WOMEN =
            List.of("Thị Lan", "Thị Hoa", "Ngọc Bích", "Thị Tuyết Mai", "Thị Hường", "Kim Loan");
    private static final List<String> OTHER_FAMILIES = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Bùi", "Hồ");
    private static final List<String> OCCUPATIONS =
            List.of("Làm nông", "Công nhân", "Giáo viên", "Buôn bán", "Thợ xây", "Nội trợ", "Y tá", "Lái xe");

    private final Random random = new Random(9_2026);
    private int serial;

    /** The family of the next pupil: mostly both parents, some raised by a grandparent, some with a policy. */
    Family of(String pupilName, String ethnicity) {
        serial++;
        var familyName = pupilName.contains(" ") ? pupilName.substring(0, pupilName.indexOf(' ')) : pupilName;
        // Names of many peoples are not built from a family name: these papers show what is printed when nobody is
        // known.
        if (!ethnicity.equals("Kinh")) {
            return Family.UNKNOWN;
        }
        var father = new Relative(familyName + " " + pick(MEN), pick(OCCUPATIONS));
        var mother = new Relative(pick(OTHER_FAMILIES) + " " + pick(WOMEN), pick(OCCUPATIONS));
        return switch (serial % 20) {
            case 7 -> new Family("", Relative.UNKNOWN, mother, Relative.UNKNOWN);
            case 13 ->
                new Family("", Relative.UNKNOWN, Relative.UNKNOWN, new Relative(familyName + " Thị Năm", "Hưu trí"));
            case 17 -> new Family("Con thương binh", father, mother, Relative.UNKNOWN);
            default -> new Family("", father, mother, Relative.UNKNOWN);
        };
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
