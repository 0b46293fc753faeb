package vn.giaplai.gradebook.imports;

/** Codes whose leading zeros a spreadsheet dropped because it took them for numbers. */
final class Codes {

    /** Digits of a pupil's code. */
    static final int PUPIL = 10;

    /** Digits of a personal identification number. */
    static final int PERSONAL = 12;

    private Codes() {}

    /** The code with its zeros again, if it is made of digits and too short; else as it is. */
    static String withZeros(String code, int digits) {
        return code.length() < digits && code.matches("\\d+") ? "0".repeat(digits - code.length()) + code : code;
    }
}
