package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;

/** A rendered paper with fourteen signatures, lifted to B-LTA, before every other reader at hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondOpinionsIT {

    private static final int SIGNATURES = 14;
    private static final byte[] RENDERED = CorpusTest.rendered();
    private static final byte[] SIGNED = signed();
    private static final byte[] LIFTED = new DocumentLift(TestPki.CLOCK)
            .lift(SIGNED, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
            .bytes(SIGNED);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void ours_eu_dss_and_itext_agree_on_fourteen_signatures() throws Exception {
        ValidationReport ours =
                new SignatureValidator(TestPki.CLOCK).validate(LIFTED, TestPki.PKI.anchors(), Depth.QUICK);
        int stamps = ours.timestamps().size();

        assertThat(ours.signatures())
                .hasSize(SIGNATURES)
                .allSatisfy(each -> assertThat(each.findings()).isEmpty());
        assertThat(ours.allPassed()).isTrue();
        assertThat(ours.level()).contains(SignatureLevel.B_LTA);
        assertThat(DssOpinion.of(LIFTED, TestPki.PKI.anchors()))
                .hasSize(SIGNATURES)
                .allMatch(verdict -> verdict.startsWith("TOTAL_PASSED"));
        assertThat(ItextOpinion.intact(LIFTED)).isEqualTo(SIGNATURES + stamps);
        assertThat(ItextOpinion.ofRevisions(LIFTED)).isEqualTo("VALID");
    }

    @Test
    void pdfsig_and_qpdf_agree() throws Exception {
        Assumptions.assumeFalse(ExternalTool.isMissing("pdfsig") || ExternalTool.isMissing("qpdf"));
        Path file = Files.write(folder.resolve("signed.pdf"), SIGNED);

        String report = ExternalTool.run("pdfsig", "-nocert", file.toString());

        assertThat(report.lines().filter(line -> line.contains("Signature is Valid.")))
                .hasSize(SIGNATURES);
        assertThat(report.lines().filter(line -> line.contains("Total document signed")))
                .hasSize(1);
        assertThat(ExternalTool.run("qpdf", "--check", file.toString()))
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void openssl_verifies_every_signature_over_its_bytes() throws Exception {
        Assumptions.assumeFalse(ExternalTool.isMissing("openssl"));
        Path root = Files.writeString(
                folder.resolve("root.pem"), TestPki.PKI.anchors().toPem());
        PdfState state = Tampering.open(SIGNED);
        int verified = 0;

        for (SignatureField field : fields(state)) {
            if (!field.isFilled()) {
                continue;
            }
            SignedField signed = SignedField.of(state, field).orElseThrow();
            int[] range = signed.byteRange();
            byte[] content =
                    Tampering.join(Arrays.copyOf(SIGNED, range[1]), Arrays.copyOfRange(SIGNED, range[2], signed.end()));
            Path value = Files.write(
                    folder.resolve("value.der"),
                    ASN1Primitive.fromByteArray(signed.contents()).getEncoded());
            Path covered = Files.write(folder.resolve("covered.bin"), content);
            String answer = ExternalTool.run(
                    "openssl",
                    "cms",
                    "-verify",
                    "-binary",
                    "-inform",
                    "DER",
                    "-in",
                    value.toString(),
                    "-content",
                    covered.toString(),
                    "-CAfile",
                    root.toString(),
                    "-purpose",
                    "any",
                    "-out",
                    folder.resolve("out.bin").toString());
            assertThat(answer).as(field.name()).containsIgnoringCase("verification successful");
            verified++;
        }

        assertThat(verified).isEqualTo(SIGNATURES);
    }

    @Test
    void the_archive_format_stays_valid_through_fourteen_signatures_and_the_lift() throws Exception {
        List<Path> files = List.of(
                Files.write(folder.resolve("rendered.pdf"), RENDERED),
                Files.write(folder.resolve("signed.pdf"), SIGNED),
                Files.write(folder.resolve("lifted.pdf"), LIFTED),
                Files.write(folder.resolve("elsewhere.pdf"), signedElsewhereAndInAField()));

        VeraPdf.assertValid("3a,ua1", files);
    }

    /** The new field gets its place in the structure of the document, the prepared one has it. */
    private static byte[] signedElsewhereAndInAField() {
        SignatureRequest elsewhere = SignatureRequest.basic(
                        "office", List.of("Ký bởi: Lò Thị Ý", "Văn thư"), TestPki.CLOCK.instant())
                .at(new SignaturePlace(1, 60, 20, 160, 40));
        byte[] first =
                new PadesSigner().sign(RENDERED, elsewhere, TestPki.teacher(0)).bytes(RENDERED);
        String prepared = fields(Tampering.open(RENDERED)).get(0).name();
        SignatureRequest second =
                SignatureRequest.basic(prepared, List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng"), TestPki.CLOCK.instant());
        byte[] both = new PadesSigner().sign(first, second, TestPki.teacher(1)).bytes(first);
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(both, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.findings()).isEmpty());
        return both;
    }

    private static byte[] signed() {
        byte[] newest = RENDERED;
        List<SignatureField> fields = fields(Tampering.open(RENDERED)).subList(0, SIGNATURES);
        for (int i = 0; i < SIGNATURES; i++) {
            SignatureRequest request = SignatureRequest.basic(
                    fields.get(i).name(), List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng " + i), TestPki.CLOCK.instant());
            newest = new PadesSigner()
                    .sign(newest, request, TestPki.teacher(i % 3))
                    .bytes(newest);
        }
        return newest;
    }

    private static List<SignatureField> fields(PdfState state) {
        return SignatureField.all(state);
    }
}
