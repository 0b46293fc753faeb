package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.groups.Tuple;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.SignedField;

/** Every good file has corrupted twins; each is rejected for its own reason. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TamperedPdfTest {

    private static final DemoPki PKI = TestPki.PKI;
    private static final byte[] SIGNED = SignedPapers.withSignatures(SamplePdfs.table(), 2);
    private static final byte[] LIFTED = new DocumentLift(TestPki.CLOCK)
            .lift(SIGNED, PKI.timestamps(), PKI.revocation(), PKI.anchors())
            .bytes(SIGNED);

    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, PKI.revocation());

    static Stream<Arguments> changedLater() {
        return Stream.of(
                arguments("shadow text", Tampering.shadowText(SIGNED), "content-changed"),
                arguments("changed appearance", Tampering.changedAppearance(SIGNED), "appearance-changed"),
                arguments("swapped appearance", Tampering.swappedAppearance(SIGNED), "appearance-changed"),
                arguments("overlay annotation", Tampering.overlayAnnotation(SIGNED), "annotation-added"),
                arguments("hidden page", Tampering.hiddenPage(SIGNED), "object-changed"),
                arguments("removed signature", Tampering.removedSignature(SIGNED), "signature-removed"),
                arguments("open action", Tampering.openAction(SIGNED), "catalog-changed"),
                arguments("stray object", Tampering.strayObject(SIGNED), "object-unexplained"),
                arguments("appended garbage", Tampering.join(SIGNED, new byte[] {'x', 'y'}), "appended-garbage"),
                arguments("truncated", Arrays.copyOf(SIGNED, SIGNED.length - 300), "appended-garbage"),
                arguments("forged store", Tampering.emptiedStore(LIFTED), "store-changed"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("changedLater")
    void a_later_change_fails_the_signatures_before_it(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, PKI.anchors(), Depth.QUICK);

        assertThat(report.signatures()).as(name).isNotEmpty();
        SignatureVerdict first = verdict(report, 0);
        assertThat(first.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(first.subIndication()).contains(SubIndication.DOCUMENT_CHANGED);
        assertThat(first.findings()).extracting(Finding::code).contains(code);
    }

    static Stream<Arguments> brokenSignatures() throws Exception {
        byte[] flipped = SIGNED.clone();
        flipped[new String(SIGNED, StandardCharsets.ISO_8859_1).indexOf("stream") + 20] ^= 1;
        byte[] cms = Tampering.contents(SIGNED, 1);
        byte[] wrongValue = cms.clone();
        wrongValue[cms.length - 5] ^= 1;
        byte[] swapped = CMSSignedData.replaceCertificatesAndCRLs(
                        new CMSSignedData(cms),
                        new JcaCertStore(List.of(TestPki.teacherKey(2).certificate())),
                        null,
                        null)
                .getEncoded();
        PdfState state = Tampering.open(SIGNED);
        int[] range =
                SignedField.of(state, Tampering.field(state, 1)).orElseThrow().byteRange();
        byte[] gap = Tampering.replacedLast(
                SIGNED, range[2] + " " + range[3] + " ", (range[2] + 10) + " " + (range[3] - 10) + " ");
        byte[] short1 = Tampering.replacedLast(SIGNED, "[0 " + range[1], "[9 " + range[1]);
        return Stream.of(
                arguments("flipped byte", flipped, "digest-mismatch", SubIndication.HASH_FAILURE),
                arguments(
                        "wrong value",
                        Tampering.withContents(SIGNED, 1, wrongValue),
                        "signature-value-wrong",
                        SubIndication.SIG_CRYPTO_FAILURE),
                arguments(
                        "swapped certificate",
                        Tampering.withContents(SIGNED, 1, swapped),
                        "certificate-swapped",
                        SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                arguments(
                        "no signature",
                        Tampering.withContents(SIGNED, 1, new byte[] {1}),
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                arguments("byte range gap", gap, "byte-range-gap", SubIndication.FORMAT_FAILURE),
                arguments("byte range start", short1, "byte-range-malformed", SubIndication.FORMAT_FAILURE));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("brokenSignatures")
    void a_broken_signature_fails_for_its_own_reason(String name, byte[] twin, String code, SubIndication why) {
        ValidationReport report = VALIDATOR.validate(twin, PKI.anchors(), Depth.QUICK);

        SignatureVerdict second = verdict(report, 1);
        assertThat(second.indication()).as(name).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(second.subIndication()).contains(why);
        assertThat(second.findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void the_good_files_themselves_pass() {
        ValidationReport signed = VALIDATOR.validate(SIGNED, PKI.anchors(), Depth.QUICK);
        ValidationReport lifted =
                new SignatureValidator(TestPki.CLOCK).forOwnPapers().validate(LIFTED, PKI.anchors(), Depth.QUICK);

        assertThat(signed.allPassed()).isTrue();
        assertThat(signed.level()).contains(SignatureLevel.B_B);
        assertThat(signed.signatures())
                .extracting(SignatureVerdict::signer, SignatureVerdict::algorithm)
                .first()
                .isEqualTo(Tuple.tuple("Đặng Thị Thuỷ Ngưỡng 0", "RSASSA-PSS SHA-256"));
        assertThat(signed.signatures())
                .extracting(SignatureVerdict::coversWholeFile)
                .containsExactly(false, true);
        assertThat(lifted.indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(lifted.level()).contains(SignatureLevel.B_LTA);
    }

    @Test
    void trust_expiry_and_revocation_have_their_own_verdicts() {
        DemoPki stranger = TestPki.stranger();
        Clock later = Clock.offset(TestPki.CLOCK, Duration.ofDays(1200));
        DemoKey leaver = TestPki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"));
        byte[] paper = SignedPapers.signed(SamplePdfs.table(), 0, TestPki.unlock(leaver));
        byte[] kept = new DocumentLift(TestPki.CLOCK)
                .lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(paper);
        PKI.revoke(leaver.certificate());

        assertReason(
                VALIDATOR.validate(SIGNED, stranger.anchors(), Depth.QUICK), SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertReason(
                new SignatureValidator(later, PKI.revocation())
                        .forOwnPapers()
                        .validate(SIGNED, PKI.anchors(), Depth.QUICK),
                SubIndication.OUT_OF_BOUNDS_NO_POE);
        assertReason(
                new SignatureValidator(TestPki.CLOCK).forOwnPapers().validate(SIGNED, PKI.anchors(), Depth.QUICK),
                SubIndication.TRY_LATER);
        assertReason(VALIDATOR.validate(paper, PKI.anchors(), Depth.QUICK), SubIndication.REVOKED_NO_POE);
        // Archived before: still good, years later and although revoked since.
        assertThat(new SignatureValidator(later)
                        .forOwnPapers()
                        .validate(kept, PKI.anchors(), Depth.QUICK)
                        .allPassed())
                .isTrue();
    }

    @Test
    void a_time_stamp_from_a_stranger_proves_nothing() {
        DemoPki stranger = TestPki.stranger();
        byte[] paper = SamplePdfs.table();
        SignatureRequest request = SamplePdfs.request(0).withLevel(SignatureLevel.B_T);

        byte[] strange = new PadesSigner(stranger.timestamps())
                .sign(paper, request, TestPki.teacher(0))
                .bytes(paper);
        byte[] known = new PadesSigner(PKI.timestamps())
                .sign(paper, request, TestPki.teacher(0))
                .bytes(paper);

        SignatureVerdict unproven = verdict(VALIDATOR.validate(strange, PKI.anchors(), Depth.QUICK), 0);
        assertThat(unproven.provenTime()).isEmpty();
        assertThat(unproven.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(unproven.findings()).extracting(Finding::code).contains("timestamp-invalid");
        SignatureVerdict proven = verdict(VALIDATOR.validate(known, PKI.anchors(), Depth.QUICK), 0);
        assertThat(proven.provenTime()).isPresent();
        assertThat(proven.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(proven.passed()).isTrue();
    }

    @Test
    void what_is_no_pdf_or_beyond_the_bounds_is_refused_quickly() throws IOException {
        PdfState state = Tampering.open(SIGNED);
        int own = state.sections().get(0).offset();
        int previous = state.sections().get(1).offset();
        byte[] loop = Tampering.replacedLast(SIGNED, "/Prev " + previous, "/Prev " + own);

        refused(SigningFailure.DOCUMENT_BROKEN, new byte[0]);
        refused(SigningFailure.DOCUMENT_BROKEN, "PK zip".getBytes(StandardCharsets.US_ASCII));
        refused(SigningFailure.DOCUMENT_BROKEN, Arrays.copyOf(SIGNED, 2000));
        refused(
                SigningFailure.DOCUMENT_BROKEN,
                ("<html>\n" + new String(SIGNED, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        refused(SigningFailure.DOCUMENT_BROKEN, loop);
        refused(SigningFailure.DOCUMENT_UNSUPPORTED, SamplePdfs.encrypted());
        refused(SigningFailure.DOCUMENT_UNSUPPORTED, objectStreamBomb());
    }

    @Test
    void a_file_of_ten_thousand_pages_is_answered() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        int pages = 10_000;
        int[] offsets = new int[pages + 3];
        offsets[1] = file.length();
        file.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        offsets[2] = file.length();
        file.append("2 0 obj\n<</Type/Pages/Count ").append(pages).append("/Kids[");
        for (int i = 3; i < pages + 3; i++) {
            file.append(i).append(" 0 R ");
        }
        file.append("]>>\nendobj\n");
        for (int i = 3; i < pages + 3; i++) {
            offsets[i] = file.length();
            file.append(i).append(" 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n");
        }
        int start = file.length();
        file.append("xref\n0 ").append(pages + 3).append("\n0000000000 65535 f \n");
        for (int i = 1; i < pages + 3; i++) {
            file.append("%010d 00000 n \n".formatted(offsets[i]));
        }
        file.append("trailer\n<</Size ").append(pages + 3).append("/Root 1 0 R>>\nstartxref\n");
        file.append(start).append("\n%%EOF\n");

        ValidationReport report =
                VALIDATOR.validate(file.toString().getBytes(StandardCharsets.ISO_8859_1), PKI.anchors(), Depth.QUICK);

        assertThat(report.signatures()).isEmpty();
        assertThat(report.allPassed()).isFalse();
        assertThat(report.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.level()).isEmpty();
    }

    /** The catalog sits in an object stream that decompresses to 200 MB. */
    private static byte[] objectStreamBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bomb)) {
            deflater.write("1 0 ".getBytes(StandardCharsets.US_ASCII));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                deflater.write(spaces);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        int stream = file.size();
        file.write(("2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + bomb.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        bomb.writeTo(file);
        file.write("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        int xref = file.size();
        file.write("3 0 obj\n<</Type/XRef/Size 4/W[1 4 1]/Index[1 2]/Root 1 0 R/Length 12>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        file.write(new byte[] {2, 0, 0, 0, 2, 0, 1, 0, 0, 0, (byte) stream, 0});
        file.write(("\nendstream\nendobj\nstartxref\n" + xref + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void refused(SigningFailure failure, byte[] pdf) {
        assertThatThrownBy(() -> VALIDATOR.validate(pdf, PKI.anchors(), Depth.QUICK))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }

    private static void assertReason(ValidationReport report, SubIndication why) {
        SignatureVerdict first = verdict(report, 0);
        assertThat(first.subIndication()).contains(why);
        assertThat(first.indication()).isEqualTo(Indication.INDETERMINATE);
    }

    private static SignatureVerdict verdict(ValidationReport report, int number) {
        return report.signatures().stream()
                .filter(each -> each.field().equals(SamplePdfs.field(number)))
                .findFirst()
                .orElseThrow();
    }
}
