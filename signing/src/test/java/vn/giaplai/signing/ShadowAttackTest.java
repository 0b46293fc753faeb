package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks that look like something the allow-list permits. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShadowAttackTest {

    private static final byte[] TABLE = SamplePdfs.table();
    private static final byte[] SIGNED = SignedPapers.withSignatures(TABLE, 2);
    private static final byte[] STREAMS = SignedPapers.withSignatures(SamplePdfs.streams(), 2);
    private static final byte[] LIFTED = new DocumentLift(TestPki.CLOCK)
            .lift(SIGNED, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
            .bytes(SIGNED);
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    static Stream<Arguments> afterSigning() {
        return Stream.of(
                arguments(
                        "content is the cross-reference stream",
                        ShadowAttacks.contentIsTheCrossReferenceStream(STREAMS),
                        "content-changed"),
                arguments(
                        "content freed under the section's offset",
                        ShadowAttacks.contentFreedUnderTheSectionsOffset(STREAMS),
                        "object-removed"),
                arguments(
                        "page in a container numbered as the section",
                        ShadowAttacks.pageInContainerNumberedAsTheSection(STREAMS),
                        "page-changed"),
                arguments("shrunk size", ShadowAttacks.shrunkSize(SIGNED), "trailer-changed"),
                arguments(
                        "prepared offset beyond the end",
                        ShadowAttacks.preparedOffsetBeyondTheEnd(TABLE),
                        "history-forked"),
                arguments("skipped revision", ShadowAttacks.skippedRevision(SIGNED), "bytes-unaccounted"),
                arguments("bytes between revisions", ShadowAttacks.bytesBetweenRevisions(SIGNED), "bytes-unaccounted"),
                arguments("object in a comment", ShadowAttacks.objectInComment(SIGNED), "bytes-unaccounted"),
                arguments("second end of file", ShadowAttacks.secondEndOfFile(SIGNED), "appended-garbage"),
                arguments("malformed number", ShadowAttacks.malformedNumber(SIGNED), "page-changed"),
                arguments("raised generation", ShadowAttacks.raisedGeneration(SIGNED), "object-changed"),
                arguments("replaced signature", ShadowAttacks.replacedSignature(SIGNED), "signature-removed"),
                arguments("one value in two fields", ShadowAttacks.oneValueInTwoFields(SIGNED), "field-changed"),
                arguments("no box", ShadowAttacks.filledWithAppearance(SIGNED, "/FormType 1"), "appearance-unsafe"),
                arguments(
                        "empty box", ShadowAttacks.filledWithAppearance(SIGNED, "/BBox[0 0 0 0]"), "appearance-unsafe"),
                arguments(
                        "skewed",
                        ShadowAttacks.filledWithAppearance(SIGNED, "/BBox[0 0 9 9]/Matrix[1 .5 0 1 0 0]"),
                        "appearance-unsafe"),
                arguments(
                        "optional content",
                        ShadowAttacks.filledWithAppearance(SIGNED, "/BBox[0 0 9 9]/OC<</Type/OCG>>"),
                        "appearance-unsafe"),
                arguments(
                        "content of another file",
                        ShadowAttacks.filledWithAppearance(SIGNED, "/BBox[0 0 9 9]/Ref<</F(x)/Page 0>>"),
                        "appearance-unsafe"),
                arguments(
                        "stream of another file",
                        ShadowAttacks.filledWithAppearance(SIGNED, "/BBox[0 0 9 9]/F(http://x)"),
                        "appearance-unsafe"),
                arguments("rollover appearance", ShadowAttacks.rolloverAppearance(SIGNED), "appearance-unsafe"),
                arguments("borrowed appearance", ShadowAttacks.borrowedAppearance(SIGNED), "appearance-unsafe"),
                arguments("grown rectangle", ShadowAttacks.grownRectangle(SIGNED), "field-changed"),
                arguments("block over a signature", ShadowAttacks.blockOverSignature(TABLE), "signature-covered"),
                arguments(
                        "time stamp with area",
                        NewFieldAttacks.timestampWithArea(SIGNED, "[0 0 --600 800]"),
                        "annotation-added"),
                arguments(
                        "time stamp with a picture",
                        NewFieldAttacks.timestampWithArea(SIGNED, "[0 0 0 0]"),
                        "appearance-unsafe"),
                arguments("field outside the form", NewFieldAttacks.fieldOutsideTheForm(SIGNED), "annotation-added"),
                arguments(
                        "new field over a signature",
                        NewFieldAttacks.newFieldOverSignature(SIGNED),
                        "signature-covered"),
                arguments("new field with a script", NewFieldAttacks.newFieldWithAction(SIGNED), "annotation-added"),
                arguments("page as store", RoleAttacks.pageAsStore(TABLE), "object-ambiguous"),
                arguments("contents as certificates", RoleAttacks.contentsAsCertificates(TABLE), "object-ambiguous"),
                arguments("prepared hole", RoleAttacks.preparedHole(TABLE, 0), "object-shadows"),
                arguments("prepared hole, generation", RoleAttacks.preparedHole(TABLE, 3), "object-shadows"),
                arguments("replaced related data", RoleAttacks.replacedRelatedData(LIFTED), "store-changed"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("afterSigning")
    void a_change_in_the_shape_of_an_allowed_one_fails_the_signatures_before_it(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        SignatureVerdict first = verdict(report, code);
        assertThat(first.findings()).as(name).extracting(Finding::code).contains(code);
        assertThat(first.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(first.subIndication()).contains(SubIndication.DOCUMENT_CHANGED);
    }

    static Stream<Arguments> borrowedValues() throws Exception {
        return Stream.of(
                arguments("copied signature", ShadowAttacks.copiedSignature(SIGNED), "byte-range-elsewhere"),
                arguments(
                        "field waiting for the first value",
                        ShadowAttacks.fieldWaitingForTheFirstValue(TABLE),
                        "signature-shared"),
                arguments("hidden in the padding", ShadowAttacks.hiddenInPadding(SIGNED, 1), "byte-range-gap"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("borrowedValues")
    void a_value_that_is_not_the_fields_own_fails(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        SignatureVerdict last = verdict(report, code);
        assertThat(last.indication()).as(name).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(last.subIndication()).contains(SubIndication.FORMAT_FAILURE);
        assertThat(report.allPassed()).isFalse();
    }

    /** The first verdict for this reason. */
    private static SignatureVerdict verdict(ValidationReport report, String code) {
        return report.signatures().stream()
                .filter(each -> each.findings().stream()
                        .anyMatch(finding -> finding.code().equals(code)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.signatures().stream()
                        .map(each -> each.field() + " " + each.subIndication() + " "
                                + each.findings().stream().map(Finding::code).toList())
                        .toList()
                        .toString()));
    }
}
