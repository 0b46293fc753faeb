package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pdf.SignedField;

/** A revision is read back over the file it follows, without either being copied. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionReadBackTest {

    private static PdfState open(byte[] pdf) {
        return PdfState.open(pdf, ReadBudget.forFile(pdf.length, Duration.ofSeconds(10)));
    }

    private static SignedPdf sign(byte[] paper, int field) {
        return new PadesSigner().sign(paper, SamplePdfs.request(field), TestPki.teacher(0));
    }

    @Test
    void both_read_the_same_signature() {
        for (byte[] paper : List.of(SamplePdfs.table(), SamplePdfs.streams())) {
            SignedPdf signed = sign(paper, 0);
            byte[] whole = signed.bytes(paper);

            SignedField apart =
                    SignedField.read(open(paper).after(signed.revision()), SamplePdfs.field(0), whole.length);
            SignedField together = SignedField.read(open(whole), SamplePdfs.field(0), whole.length);

            assertThat(apart.dict()).isEqualTo(together.dict());
            assertThat(apart.contents()).isEqualTo(together.contents());
            assertThat(apart.level()).isEqualTo(SignatureLevel.B_B);
        }
    }

    @Test
    void a_revision_of_another_file_is_refused() {
        byte[] paper = SamplePdfs.table();
        byte[] longer = sign(paper, 0).bytes(paper);
        byte[] revision = sign(longer, 1).revision();

        assertThatThrownBy(() -> open(paper).after(revision)).isInstanceOf(SigningException.class);
    }

    @Test
    void a_field_that_the_revision_did_not_fill_is_not_taken_for_signed() {
        byte[] paper = SamplePdfs.table();
        SignedPdf signed = sign(paper, 0);
        int length = paper.length + signed.revision().length;
        PdfState after = open(paper).after(signed.revision());

        assertThatThrownBy(() -> SignedField.read(after, SamplePdfs.field(1), length))
                .isInstanceOf(SigningException.class);
        assertThatThrownBy(() -> SignedField.read(after, SamplePdfs.field(0), length + 1))
                .isInstanceOf(SigningException.class);
    }
}
