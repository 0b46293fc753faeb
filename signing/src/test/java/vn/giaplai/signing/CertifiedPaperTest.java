package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a signature forbids is heeded by those who sign after it, and found where it was not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertifiedPaperTest {

    private static final byte[] PAPER = SamplePdfs.table();
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    private static byte[] filled(byte[] certified) {
        return SignedPapers.signed(certified, 1, TestPki.teacher(1));
    }

    static Stream<Arguments> forbidden() throws Exception {
        return Stream.of(
                arguments("certified, then signed", filled(CertifiedPapers.certified(PAPER, 1))),
                arguments(
                        "certified, then a new field",
                        NewFieldAttacks.newInvisibleField(CertifiedPapers.certified(PAPER, 1))),
                arguments("all locked, then signed", filled(CertifiedPapers.locked(PAPER, "All", List.of()))),
                arguments(
                        "all locked, then a new field",
                        NewFieldAttacks.newInvisibleField(CertifiedPapers.locked(PAPER, "All", List.of()))),
                arguments(
                        "locked by name, then signed",
                        filled(CertifiedPapers.locked(PAPER, "Include", List.of(SamplePdfs.field(1))))),
                arguments(
                        "locked with those below, then signed",
                        filled(CertifiedPapers.locked(PAPER, "Include", List.of("subject")))),
                arguments(
                        "all others locked, then signed",
                        filled(CertifiedPapers.locked(PAPER, "Exclude", List.of(SamplePdfs.field(2))))),
                arguments(
                        "all others locked, then a new field",
                        NewFieldAttacks.newInvisibleField(
                                CertifiedPapers.locked(PAPER, "Exclude", List.of(SamplePdfs.field(2))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forbidden")
    void a_signature_that_was_forbidden_fails_the_one_that_forbade_it(String name, byte[] file) {
        ValidationReport report = VALIDATOR.validate(file, TestPki.PKI.anchors(), Depth.QUICK);

        Rejections.assertChanged(name, report, List.of("Signature1"), "not-permitted");
    }

    static Stream<Arguments> permitted() throws Exception {
        return Stream.of(
                arguments("certified for signatures", filled(CertifiedPapers.certified(PAPER, 2))),
                arguments("another locked", filled(CertifiedPapers.locked(PAPER, "Include", List.of("subject.2")))),
                arguments("left open", filled(CertifiedPapers.locked(PAPER, "Exclude", List.of("subject.1")))),
                arguments("certified and lifted", lifted(CertifiedPapers.certified(PAPER, 1))),
                arguments("locked and lifted", lifted(CertifiedPapers.locked(PAPER, "All", List.of()))));
    }

    private static byte[] lifted(byte[] signed) {
        return new DocumentLift(TestPki.CLOCK)
                .lift(signed, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
                .bytes(signed);
    }

    /** Time stamps and validation data are always permitted (ISO 32000-2 §12.8.2.2.2). */
    @ParameterizedTest(name = "{0}")
    @MethodSource("permitted")
    void what_was_not_forbidden_leaves_it_valid(String name, byte[] file) {
        ValidationReport report = VALIDATOR.validate(file, TestPki.PKI.anchors(), Depth.QUICK);

        assertThat(report.allPassed()).as(name).isTrue();
        assertThat(report.signatures())
                .allSatisfy(each -> assertThat(each.findings()).isEmpty());
    }

    @Test
    void no_field_is_added_where_that_would_invalidate_the_certification() throws Exception {
        byte[] certified = CertifiedPapers.certified(PAPER, 1);
        SignatureRequest request = SignatureRequest.basic("moi", List.of("Ký"), TestPki.CLOCK.instant())
                .at(SignaturePlace.invisible());

        assertThatThrownBy(() -> new PadesSigner().sign(certified, request, TestPki.teacher(1)))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.DOCUMENT_LOCKED));
    }
}
