package vn.giaplai.signing.internal.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceTest {

    private static final DemoPki PKI = DemoPki.create(URI.create("http://localhost/pki"), Clock.systemUTC());

    private final Evidence evidence = new Evidence(
            WrittenPdf.open(WrittenPdf.file(
                    "<</Type/Catalog/Pages 2 0 R/DSS<</CRLs[4 0 R]>>>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                    "<</Type/Page/Parent 2 0 R>>",
                    WrittenPdf.stream("", new String(PKI.issuingCrl(), ISO_8859_1)))),
            null);

    @Test
    void nobody_looks_for_weak_evidence_when_nobody_waits_for_the_answer() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(evidence::isWeak)
                    .isInstanceOfSatisfying(
                            SigningException.class,
                            stopped -> assertThat(stopped.failure()).isEqualTo(SigningFailure.DOCUMENT_UNSUPPORTED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(evidence.isWeak()).isFalse();
    }

    @Test
    void what_was_looked_at_once_is_known() {
        assertThat(evidence.isWeak()).isFalse();

        Thread.currentThread().interrupt();
        try {
            assertThat(evidence.isWeak()).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
