package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a report says about the signatures that a good file had before it was changed. */
final class Rejections {

    private Rejections() {}

    /** Every one of these fields failed because the document was changed, and the finding with this code says how. */
    static void assertChanged(String attack, ValidationReport report, List<String> fields, String code) {
        List<SignatureVerdict> before = report.signatures().stream()
                .filter(each -> fields.contains(each.field()))
                .toList();

        assertThat(before).as(attack).hasSameSizeAs(fields);
        for (SignatureVerdict each : before) {
            assertThat(codes(each)).as("%s: %s", attack, each.field()).contains(code);
            assertThat(each.indication()).isEqualTo(Indication.TOTAL_FAILED);
            assertThat(each.subIndication()).contains(SubIndication.DOCUMENT_CHANGED);
        }
    }

    /** The codes of all findings. */
    static List<String> codes(SignatureVerdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }
}
