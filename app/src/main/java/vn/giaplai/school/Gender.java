package vn.giaplai.school;

import java.util.Locale;
import java.util.Optional;

/** Sex as the pupil's profile states it. */
public enum Gender {
    NAM("Nam"),
    NU("Nữ");

    private final String vietnamese;

    Gender(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As papers and files write it. */
    public String vietnamese() {
        return vietnamese;
    }

    /** From "Nam" or "Nữ" in any case, or from the 1 and 2 of some programs; empty for anything else. */
    public static Optional<Gender> of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "nam", "1" -> Optional.of(NAM);
            case "nữ", "2" -> Optional.of(NU);
            default -> Optional.empty();
        };
    }
}
