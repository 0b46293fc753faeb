package vn.giaplai.processes.assessment;

/** Learning and conduct levels of TT 22/2021 Đ8, Đ9, lowest first. */
public enum Level {
    CHUA_DAT("Chưa đạt"),
    DAT("Đạt"),
    KHA("Khá"),
    TOT("Tốt");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The word the form prints. */
    public String label() {
        return label;
    }

    /** The level of that word; throws {@link IllegalArgumentException} for any other text. */
    public static Level ofLabel(String label) {
        for (Level level : values()) {
            if (level.label.equals(label)) {
                return level;
            }
        }
        throw new IllegalArgumentException("level must be Tốt, Khá, Đạt or Chưa đạt, was " + label);
    }

    boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    Level raised() {
        return values()[Math.min(ordinal() + 1, TOT.ordinal())];
    }

    Level lowered() {
        return values()[Math.max(ordinal() - 1, CHUA_DAT.ordinal())];
    }
}
