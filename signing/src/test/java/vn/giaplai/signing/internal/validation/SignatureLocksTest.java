package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What a signature forbids (ISO 32000-1 §12.8.2.2, §12.8.2.4). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureLocksTest {

    private static boolean permits(String references, String name) {
        return new SignatureLocks(
                        WrittenPdf.state("<</Type/Catalog>>", "(lop.1)"), dict("/Reference[" + references + "]"))
                .permits(name);
    }

    private static String reference(String method, String parameters) {
        return "<</TransformMethod/" + method + "/TransformParams<<" + parameters + ">>>>";
    }

    @Test
    void a_signature_without_references_forbids_nothing() {
        assertThat(permits("", "a")).isTrue();
        assertThat(permits("(x) 9 0 R", "a")).isTrue();
        assertThat(permits(reference("UR3", "/P 1"), "a")).isTrue();
    }

    @Test
    void a_certification_that_permits_no_changes_forbids_signing() {
        assertThat(permits(reference("DocMDP", "/P 1"), "a")).isFalse();
        assertThat(permits(reference("DocMDP", "/P 2"), "a")).isTrue();
        assertThat(permits(reference("DocMDP", "/P 3"), "a")).isTrue();
        assertThat(permits(reference("DocMDP", ""), "a")).isTrue();
        assertThat(permits("(x)" + reference("DocMDP", "/P 1"), "a")).isFalse();
    }

    @Test
    void a_lock_of_all_fields_forbids_every_field() {
        assertThat(permits(reference("FieldMDP", "/Action/All"), "a")).isFalse();
        assertThat(permits(reference("FieldMDP", ""), "a")).isFalse();
        assertThat(permits(reference("FieldMDP", "/Action/All/Fields[(a)]"), "a"))
                .isFalse();
    }

    @Test
    void a_lock_of_some_fields_forbids_these_and_what_is_below_them() {
        String lock = reference("FieldMDP", "/Action/Include/Fields[(a) 2 0 R /b]");

        assertThat(permits(lock, "a")).isFalse();
        assertThat(permits(lock, "a.1")).isFalse();
        assertThat(permits(lock, "ab")).isTrue();
        assertThat(permits(lock, "lop.1")).isFalse();
        assertThat(permits(lock, "lop.1.2")).isFalse();
        assertThat(permits(lock, "lop")).isTrue();
        assertThat(permits(lock, "b")).isTrue();
    }

    @Test
    void a_lock_of_all_but_some_permits_only_these() {
        String lock = reference("FieldMDP", "/Action/Exclude/Fields[(a)]");

        assertThat(permits(lock, "a")).isTrue();
        assertThat(permits(lock, "a.1")).isTrue();
        assertThat(permits(lock, "b")).isFalse();
    }

    @Test
    void of_several_references_each_may_forbid() {
        assertThat(permits(reference("DocMDP", "/P 2") + reference("FieldMDP", "/Action/Include/Fields[(a)]"), "a"))
                .isFalse();
        assertThat(permits(reference("DocMDP", "/P 2") + reference("FieldMDP", "/Action/Include/Fields[(a)]"), "b"))
                .isTrue();
    }
}
