package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The room for a signature is fixed before it is made; a wrong guess must never cost a document. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureRoomTest {

    private static final ASN1ObjectIdentifier BALLAST = new ASN1ObjectIdentifier("2.999.7");

    @Test
    void a_token_larger_than_the_first_room_costs_one_more_attempt_and_the_batch_learns_from_it() {
        SwellingAuthority authority = new SwellingAuthority(attempt -> 30_000);
        byte[] paper = SamplePdfs.table();

        byte[] newest = paper;
        List<Integer> attempts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SignatureRequest request = SamplePdfs.request(i).withLevel(SignatureLevel.B_T);
            newest = authority.signer.sign(newest, request, TestPki.teacher(i)).bytes(newest);
            attempts.add(authority.attempts);
        }

        assertThat(attempts).containsExactly(2, 3, 4);
        assertAllPassed(newest, 3);
    }

    @Test
    void a_token_that_grows_with_every_attempt_fits_in_the_end() {
        SwellingAuthority authority = new SwellingAuthority(attempt -> 10_000 * attempt);
        byte[] paper = SamplePdfs.table();
        SignatureRequest request = SamplePdfs.request(0).withLevel(SignatureLevel.B_T);

        byte[] whole = authority.signer.sign(paper, request, TestPki.teacher(0)).bytes(paper);

        assertThat(authority.attempts).isEqualTo(2);
        assertAllPassed(whole, 1);
    }

    @Test
    void a_token_that_grows_without_end_is_refused_and_the_next_document_is_signed() {
        SwellingAuthority authority =
                new SwellingAuthority(attempt -> attempt < 12 ? 10_000 << (2 * Math.min(attempt, 5)) : 0);
        SignatureRequest request = SamplePdfs.request(0).withLevel(SignatureLevel.B_T);
        byte[] paper = SamplePdfs.table();
        BatchSigner batch = new BatchSigner(authority.signer, TestPki.teacher(0));

        BatchOutcome refused = batch.sign(new BatchDocument("a", paper, request));
        authority.attempts = 12;
        BatchOutcome signed = batch.sign(new BatchDocument("b", paper, request));

        assertThat(refused.failure()).contains(SigningFailure.TIMESTAMP_REJECTED);
        assertThat(signed.signed()).isPresent();
    }

    @Test
    void without_a_time_stamp_the_room_is_exact_for_rsa() {
        byte[] paper = SamplePdfs.table();

        byte[] whole = new PadesSigner()
                .sign(paper, SamplePdfs.request(0), TestPki.teacher(0))
                .bytes(paper);

        byte[] contents = Tampering.contents(whole, 0);
        int encoded = ((contents[2] & 0xff) << 8 | contents[3] & 0xff) + 4;
        assertThat(contents).hasSize(encoded);
    }

    private static void assertAllPassed(byte[] whole, int signatures) {
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(whole, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.signatures()).hasSize(signatures);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_T);
    }

    /** The demo authority, whose tokens carry as much ballast in an unsigned attribute as the attempt asks for. */
    private static final class SwellingAuthority implements TimestampAuthority {

        private final IntUnaryOperator ballast;
        private final PadesSigner signer = new PadesSigner(this);
        private int attempts;

        SwellingAuthority(IntUnaryOperator ballast) {
            this.ballast = ballast;
        }

        @Override
        public byte[] stamp(byte[] sha256) {
            attempts++;
            byte[] weight = new byte[ballast.applyAsInt(attempts)];
            new SecureRandom().nextBytes(weight);
            try {
                CMSSignedData token = new CMSSignedData(TestPki.PKI.timestamps().stamp(sha256));
                SignerInformation info =
                        token.getSignerInfos().getSigners().iterator().next();
                AttributeTable unsigned =
                        new AttributeTable(new DERSet(new Attribute(BALLAST, new DERSet(new DEROctetString(weight)))));
                SignerInformation heavy = SignerInformation.replaceUnsignedAttributes(info, unsigned);
                return CMSSignedData.replaceSigners(token, new SignerInformationStore(heavy))
                        .getEncoded("DER");
            } catch (CMSException problem) {
                throw new IllegalStateException(problem);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
