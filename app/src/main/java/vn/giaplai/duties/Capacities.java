package vn.giaplai.duties;

import java.util.List;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Role;

/** How a capacity is worded in the block of a signature; papers are Vietnamese. */
final class Capacities {

    private static final Capacity FOR_THE_HEAD = new Capacity(List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"));

    private Capacities() {}

    /** A vice principal who acts as one of the heads signs for the head (NĐ 30/2020 Đ13.2). */
    static Capacity of(HeldDuty held) {
        if (held.office() == Role.PHT && held.role() != Role.PHT) {
            return FOR_THE_HEAD;
        }
        return Capacity.of(
                switch (held.office()) {
                    case GVBM -> "Giáo viên môn " + held.subject();
                    case GVCN -> "Giáo viên chủ nhiệm lớp " + held.place().classCode();
                    default -> held.office().label();
                });
    }
}
