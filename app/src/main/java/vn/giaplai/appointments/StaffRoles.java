package vn.giaplai.appointments;

import java.util.Map;
import java.util.Optional;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.Texts;

/** Roles as files of schools write them: by name, by the usual abbreviation, or both: "Hiệu trưởng (HT)". */
final class StaffRoles {

    private static final Map<String, Role> NAMES = Map.ofEntries(
            Map.entry("hieutruong", Role.HT),
            Map.entry("phohieutruong", Role.PHT),
            Map.entry("totruongchuyenmon", Role.TTCM),
            Map.entry("vanthu", Role.VT),
            Map.entry("quantri", Role.QT),
            Map.entry("banquantri", Role.QT),
            Map.entry("thietbi", Role.TB),
            Map.entry("giaovien", Role.GV),
            Map.entry("thanhtra", Role.TTRA));

    private StaffRoles() {}

    static Optional<Role> read(String text) {
        var name = Texts.key(name(text));
        return Role.positions().stream()
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(NAMES.get(name)));
    }

    /** Without the abbreviation in brackets. */
    static String name(String text) {
        return text.replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
    }
}
