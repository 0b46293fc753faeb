package vn.giaplai.gradebook.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.school.PositionRole;
import vn.giaplai.web.Texts;

/** Roles as files of schools write them: by name, by the usual abbreviation, or both: "Hiệu trưởng (HT)". */
final class StaffRoles {

    /** All of them, as a sentence says what is expected. */
    static final String NAMED = "Hiệu trưởng (HT), Phó Hiệu trưởng (PHT), Tổ trưởng chuyên môn (TTCM), Văn thư (VT), "
            + "Ban quản trị (QT), Thiết bị (TB), Giáo viên (GV), Thanh tra (TTRA)";

    private static final Map<String, PositionRole> NAMES = Map.ofEntries(
            Map.entry("hieutruong", PositionRole.HT),
            Map.entry("phohieutruong", PositionRole.PHT),
            Map.entry("totruongchuyenmon", PositionRole.TTCM),
            Map.entry("vanthu", PositionRole.VT),
            Map.entry("quantri", PositionRole.QT),
            Map.entry("banquantri", PositionRole.QT),
            Map.entry("thietbi", PositionRole.TB),
            Map.entry("giaovien", PositionRole.GV),
            Map.entry("thanhtra", PositionRole.TTRA));

    private StaffRoles() {}

    static Optional<PositionRole> read(String text) {
        var name = Texts.key(name(text));
        return Arrays.stream(PositionRole.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(NAMES.get(name)));
    }

    /** Without the abbreviation in brackets. */
    static String name(String text) {
        return text.replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
    }
}
