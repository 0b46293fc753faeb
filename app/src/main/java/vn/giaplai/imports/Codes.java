package vn.giaplai.imports;

/** Codes whose leading zeros a spreadsheet dropped because it took them for numbers. */
public final class Codes {

    /** Digits of a pupil's code. */
    public static final int PUPIL = 10;

    /** Digits of a personal identification number. */
    public static final int PERSONAL = 12;

    private Codes() {}

    /** The code with its zeros again, if it is made of digits and too short; else as it is. */
    public static String withZeros(String code, int digits) {
        return code.length() < digits && code.matches("\\d+") ? "0".repeat(digits - code.length()) + code : code;
    }
}
