package vn.giaplai.gradebook;

import java.util.Optional;

/** Kết quả rèn luyện. Source: TT 22/2021 Đ8. */
public enum ConductLevel {
    TOT("Tốt"),
    KHA("Khá"),
    DAT("Đạt"),
    CHUA_DAT("Chưa đạt");

    private final String vietnamese;

    ConductLevel(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** From the word as written (NFC, any case) or from the constant's name; empty if it is none of the four. */
    public static Optional<ConductLevel> of(String text) {
        for (var level : values()) {
            if (level.vietnamese.equalsIgnoreCase(text.strip()) || level.name().equals(text.strip())) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
