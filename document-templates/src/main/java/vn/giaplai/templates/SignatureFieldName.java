package vn.giaplai.templates;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name of a place on a paper where exactly one person (or the school's seal) signs; also the fully qualified name
 * of the signature field in the PDF. Where the form shows a person at several places, each place has a field of its
 * own, and the signer fills all of them with one PIN. Names hold no dots: in a PDF a dot separates a field's partial
 * name from its parent's, and EU DSS 6.4 mixes up fields whose partial names are equal.
 *
 * @param value lower-case words joined by hyphens, such as {@code subject-khtn-1} or {@code principal-approval}
 */
public record SignatureFieldName(String value) implements Comparable<SignatureFieldName> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** The organisation's seal, beside the signature of the person who signs for the school. */
    public static final SignatureFieldName SEAL = new SignatureFieldName("seal");
    /** The principal on a paper that gives him one place only. */
    public static final SignatureFieldName PRINCIPAL = new SignatureFieldName("principal");
    /** Transcript, page 1: the principal confirms profile and course of study. */
    public static final SignatureFieldName PRINCIPAL_PROFILE = new SignatureFieldName("principal-profile");
    /** Transcript, results page: "Xác nhận của Hiệu trưởng". */
    public static final SignatureFieldName PRINCIPAL_RESULTS = new SignatureFieldName("principal-results");
    /** Transcript, summary page: "Phê duyệt của Hiệu trưởng". */
    public static final SignatureFieldName PRINCIPAL_APPROVAL = new SignatureFieldName("principal-approval");
    /** Transcript, results page: "Xác nhận của giáo viên chủ nhiệm". */
    public static final SignatureFieldName HOMEROOM_RESULTS = new SignatureFieldName("homeroom-results");
    /** Transcript, summary page: the homeroom teacher's comment. */
    public static final SignatureFieldName HOMEROOM_COMMENT = new SignatureFieldName("homeroom-comment");

    public SignatureFieldName {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "signature field name must be lower-case words joined by hyphens, was " + value);
        }
    }

    /**
     * The place of one of the teachers of a subject.
     *
     * @param subjectCode code of the subject, letters, digits and hyphens, any case
     * @param teacher 1 for the first teacher of the row
     */
    public static SignatureFieldName subject(String subjectCode, int teacher) {
        if (teacher < 1) {
            throw new IllegalArgumentException("teacher must be 1 or more, was " + teacher);
        }
        return new SignatureFieldName("subject-" + subjectCode.toLowerCase(Locale.ROOT) + "-" + teacher);
    }

    @Override
    public int compareTo(SignatureFieldName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
