package vn.giaplai.templates;

import java.util.Objects;

/**
 * A signature field that a paper prepares.
 *
 * @param name how signers address it
 * @param label what a screen reader says, in Vietnamese: "Chữ ký của giáo viên môn Toán: Nguyễn Thị Hoa"
 */
public record SignatureField(SignatureFieldName name, String label) {
    public SignatureField {
        Objects.requireNonNull(name, "name");
        if (label.isBlank()) {
            throw new IllegalArgumentException("the label of signature field " + name + " must not be blank");
        }
    }
}
