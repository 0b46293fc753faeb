package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reason for an allow-list of our own: two changes that EU DSS and iText let pass with their default settings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhatOthersMissTest {

    private static final byte[] SIGNED = SignedPapers.withSignatures(SamplePdfs.table(), 2);
    private static final byte[] LIFTED = new DocumentLift(TestPki.CLOCK)
            .lift(SIGNED, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
            .bytes(SIGNED);

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("changed appearance", Tampering.changedAppearance(LIFTED), "appearance-changed"),
                arguments("overlay annotation", Tampering.overlayAnnotation(LIFTED), "annotation-added"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_that_eu_dss_and_itext_let_pass_is_refused(String name, byte[] twin, String code) throws Exception {
        ValidationReport ours = new BothValidators(TestPki.CLOCK).validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        assertThat(DssOpinion.of(twin, TestPki.PKI.anchors()))
                .as(name)
                .hasSize(2)
                .allMatch(verdict -> verdict.startsWith("TOTAL_PASSED"));
        assertThat(ItextOpinion.ofRevisions(twin)).isEqualTo("VALID");
        assertThat(ours.signatures()).hasSize(2).allSatisfy(verdict -> {
            assertThat(verdict.indication()).isEqualTo(Indication.TOTAL_FAILED);
            assertThat(verdict.subIndication()).contains(SubIndication.DOCUMENT_CHANGED);
            assertThat(verdict.findings()).extracting(Finding::code).contains(code);
        });
    }
}
