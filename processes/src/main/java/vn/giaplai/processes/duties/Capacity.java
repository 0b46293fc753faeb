package vn.giaplai.processes.duties;

import java.util.List;

/**
 * As what somebody acts, one line or two, as the block of a signature prints it: {@code Giáo viên chủ nhiệm lớp 9A};
 * {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG} (NĐ 30/2020 Phụ lục I).
 */
public record Capacity(List<String> lines) {

    public Capacity {
        lines = List.copyOf(lines);
    }

    /** A capacity of one line. */
    public static Capacity of(String line) {
        return new Capacity(List.of(line));
    }
}
