package vn.giaplai.templates.enrolmentcertificate;

import vn.giaplai.templates.house.Letterhead;

/**
 * Giấy xác nhận học sinh.
 *
 * @param purpose what the pupil needs it for, in their own words
 */
public record EnrolmentCertificate(
        String documentId,
        String verificationUrl,
        Letterhead letterhead,
        String pupil,
        String className,
        String schoolYear,
        String purpose,
        String homeroomTeacher,
        String principal) {}
