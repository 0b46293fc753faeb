package vn.giaplai.school;

import java.time.LocalDate;

/** A pupil; the code (10 digits) and the personal id (12 digits, NĐ 88/2026 Đ9.1) never change. */
public record Pupil(
        String code,
        String personalId,
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String ethnicity,
        String birthPlace,
        String address,
        String registerNumber,
        Family family) {}
