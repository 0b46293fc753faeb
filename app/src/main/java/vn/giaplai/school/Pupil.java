package vn.giaplai.school;

import java.time.LocalDate;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A pupil. The code (10 digits) never changes; the personal id (12 digits, NĐ 88/2026 Đ9.1), the birth date and the sex
 * only where they were written wrong.
 */
public record Pupil(
        PupilCode code,
        String personalId,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        String birthPlace,
        String address,
        String registerNumber,
        Family family) {

    /** Whether a text can be a personal id: 12 digits. */
    public static boolean isPersonalId(String text) {
        return text.matches("\\d{12}");
    }
}
