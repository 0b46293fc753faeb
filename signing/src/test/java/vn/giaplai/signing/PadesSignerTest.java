package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PadesSignerTest {

    private final PadesSigner signer = new PadesSigner();

    @Test
    void a_signature_is_appended_and_the_bytes_before_stay() throws Exception {
        byte[] paper = SamplePdfs.table();

        SignedPdf signed = signer.sign(paper, SamplePdfs.request(0), TestPki.teacher(0));

        byte[] whole = signed.bytes(paper);
        assertThat(signed.offset()).isEqualTo(paper.length);
        assertThat(Arrays.copyOf(whole, paper.length)).isEqualTo(paper);
        assertThat(signed.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(whole));
        assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(signed.revision().length).isLessThan(9000);
        Opinions.assertPopplerAndQpdfAccept(whole, 1);
    }

    @Test
    void fourteen_people_sign_one_paper_one_after_the_other() throws Exception {
        for (byte[] paper : List.of(SamplePdfs.table(), SamplePdfs.streams())) {
            for (int i = 0; i < SamplePdfs.FIELDS; i++) {
                paper = signer.sign(paper, SamplePdfs.request(i), TestPki.teacher(i % 3))
                        .bytes(paper);
            }
            Opinions.assertPopplerAndQpdfAccept(paper, SamplePdfs.FIELDS);
        }
    }

    @Test
    void the_block_shows_the_lines_with_every_vietnamese_letter() throws Exception {
        for (byte[] paper : List.of(SamplePdfs.table(), SamplePdfs.streams())) {
            byte[] whole = signer.sign(paper, SamplePdfs.request(0), TestPki.teacher(0))
                    .bytes(paper);

            try (PDDocument document = Loader.loadPDF(whole)) {
                document.getDocumentCatalog().getAcroForm().flatten();
                assertThat(new PDFTextStripper().getText(document))
                        .contains("Ký bởi: Đặng Thị Thuỷ Ngưỡng 0", "Giáo viên Ngữ văn", "2027-05-31T09:15:30+07:00");
            }
        }
    }

    @Test
    void what_cannot_be_signed_is_refused_by_name() {
        byte[] paper = SamplePdfs.table();
        byte[] signed =
                signer.sign(paper, SamplePdfs.request(0), TestPki.teacher(0)).bytes(paper);
        SignatureRequest unknown = SignatureRequest.basic("nobody", List.of(), TestPki.CLOCK.instant());
        SignatureRequest late = SamplePdfs.request(1, Clock.offset(TestPki.CLOCK, Duration.ofDays(9999)));
        SignatureRequest early = SamplePdfs.request(1, Clock.offset(TestPki.CLOCK, Duration.ofDays(-9)));

        refused(SigningFailure.FIELD_ALREADY_SIGNED, () -> sign(signed, SamplePdfs.request(0)));
        refused(SigningFailure.FIELD_MISSING, () -> sign(paper, unknown));
        refused(SigningFailure.CERTIFICATE_EXPIRED, () -> sign(paper, late));
        refused(SigningFailure.CERTIFICATE_NOT_YET_VALID, () -> sign(paper, early));
        refused(SigningFailure.DOCUMENT_UNSUPPORTED, () -> sign(SamplePdfs.encrypted(), SamplePdfs.request(0)));
        refused(SigningFailure.DOCUMENT_BROKEN, () -> sign(new byte[] {1, 2, 3}, SamplePdfs.request(0)));
        refused(
                SigningFailure.LEVEL_NOT_REACHED,
                () -> sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_LTA)));
    }

    @Test
    void a_time_stamp_lifts_the_signature_to_b_t() {
        byte[] paper = SamplePdfs.table();
        SignatureRequest request = SamplePdfs.request(0).withLevel(SignatureLevel.B_T);

        SignedPdf signed = new PadesSigner(TestPki.PKI.timestamps()).sign(paper, request, TestPki.teacher(0));

        assertThat(signed.level()).isEqualTo(SignatureLevel.B_T);
        refused(SigningFailure.LEVEL_NOT_REACHED, () -> sign(paper, request));
    }

    private SignedPdf sign(byte[] paper, SignatureRequest request) {
        return signer.sign(paper, request, TestPki.teacher(0));
    }

    private static void refused(SigningFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }
}
