package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.demo.DemoSubject;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeferredSignerTest {

    private static final byte[] PAPER = SamplePdfs.table();
    private static final SigningKey KEY = TestPki.teacher(0);

    private final DeferredSigner deferred = new DeferredSigner(new PadesSigner(TestPki.PKI.timestamps()));

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"B_B", "B_T"})
    void a_value_made_elsewhere_is_completed_by_another_node(SignatureLevel level) {
        PreparedSignature prepared =
                deferred.prepare(PAPER, SamplePdfs.request(0).withLevel(level), KEY.chain(), KEY.algorithm());
        byte[] stored = prepared.toBytes();
        byte[] value = KEY.sign(prepared.toBeSigned());

        PreparedSignature later = PreparedSignature.fromBytes(stored);
        SignedPdf signed = new DeferredSigner(new PadesSigner(TestPki.PKI.timestamps())).complete(PAPER, later, value);

        assertThat(later).isEqualTo(prepared).hasSameHashCodeAs(prepared);
        assertThat(later.toBeSigned()).isEqualTo(prepared.toBeSigned());
        assertThat(later.documentSha256()).isEqualTo(Digests.sha256(PAPER));
        assertThat(later.digest()).isEqualTo(Digests.sha256(later.toBeSigned()));
        assertThat(signed.level()).isEqualTo(level);
        assertPassed(signed.bytes(PAPER), 1);
    }

    @Test
    void what_is_stored_is_small_whatever_the_document() {
        byte[] large = SamplePdfs.large(2_000_000);

        PreparedSignature prepared = deferred.prepare(large, SamplePdfs.request(0), KEY.chain(), KEY.algorithm());

        assertThat(large).hasSizeGreaterThan(2_000_000);
        assertThat(prepared.toBytes()).hasSizeLessThan(200_000);
    }

    @Test
    void a_changed_document_and_a_foreign_value_are_refused_by_name() {
        PreparedSignature prepared = deferred.prepare(PAPER, SamplePdfs.request(0), KEY.chain(), KEY.algorithm());
        byte[] value = KEY.sign(prepared.toBeSigned());
        byte[] signedByOther = SignedPapers.signed(PAPER, 1, TestPki.teacher(1));
        byte[] flipped = PAPER.clone();
        flipped[PAPER.length / 2] ^= 1;
        SigningKey ec = TestPki.unlock(TestPki.issue(
                DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du").with(DemoSubject.KeyKind.P_256)));

        refused(SigningFailure.DOCUMENT_CHANGED, () -> deferred.complete(signedByOther, prepared, value));
        refused(SigningFailure.DOCUMENT_CHANGED, () -> deferred.complete(flipped, prepared, value));
        refused(
                SigningFailure.SIGNATURE_MISMATCH,
                () -> deferred.complete(PAPER, prepared, TestPki.teacher(1).sign(prepared.toBeSigned())));
        refused(SigningFailure.SIGNATURE_MISMATCH, () -> deferred.complete(PAPER, prepared, KEY.sign(new byte[] {1})));
        refused(
                SigningFailure.SIGNATURE_MISMATCH,
                () -> deferred.complete(PAPER, prepared, Arrays.copyOf(value, value.length - 1)));
        refused(
                SigningFailure.SIGNATURE_MISMATCH,
                () -> deferred.complete(PAPER, prepared, ec.sign(prepared.toBeSigned())));
        refused(SigningFailure.SIGNATURE_MISMATCH, () -> deferred.complete(PAPER, prepared, new byte[0]));
        refused(
                SigningFailure.FIELD_MISSING,
                () -> deferred.prepare(PAPER, request("nobody"), KEY.chain(), KEY.algorithm()));
        assertPassed(deferred.complete(PAPER, prepared, value).bytes(PAPER), 1);
    }

    @Test
    void whatever_happens_to_the_stored_bytes_is_noticed() {
        byte[] stored = prepared().toBytes();

        for (int at = 0; at < stored.length; at += 61) {
            byte[] changed = stored.clone();
            changed[at] ^= 1;
            byte[] cut = Arrays.copyOf(stored, at);
            refused(SigningFailure.PREPARATION_INVALID, () -> PreparedSignature.fromBytes(changed));
            refused(SigningFailure.PREPARATION_INVALID, () -> PreparedSignature.fromBytes(cut));
        }
        byte[] longer = Arrays.copyOf(stored, stored.length + 1);
        refused(SigningFailure.PREPARATION_INVALID, () -> PreparedSignature.fromBytes(longer));
    }

    @Test
    void whoever_changes_the_stored_bytes_on_purpose_gets_a_typed_refusal_or_signs_the_same_content() {
        PreparedSignature prepared = prepared();
        byte[] value = KEY.sign(prepared.toBeSigned());
        byte[] parts = Arrays.copyOf(prepared.toBytes(), prepared.toBytes().length - 32);

        for (int at = 0; at < parts.length; at += at < 200 ? 1 : 37) {
            byte[] changed = parts.clone();
            changed[at] ^= 1;
            try {
                PreparedSignature forged = PreparedSignature.fromBytes(PreparedSignatureCodec.sealed(changed));
                SignedPdf signed = deferred.complete(PAPER, forged, value);
                assertThat(forged.toBeSigned()).as("byte " + at).isEqualTo(prepared.toBeSigned());
                assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
            } catch (SigningException typed) {
                assertThat(typed.failure())
                        .as("byte " + at)
                        .isIn(
                                SigningFailure.PREPARATION_INVALID,
                                SigningFailure.DOCUMENT_CHANGED,
                                SigningFailure.SIGNATURE_MISMATCH,
                                SigningFailure.LEVEL_NOT_REACHED);
            }
        }
    }

    private PreparedSignature prepared() {
        return deferred.prepare(PAPER, SamplePdfs.request(0), KEY.chain(), KEY.algorithm());
    }

    @Test
    void a_batch_goes_out_as_one_list_of_digests_and_comes_back_as_one_list_of_values() {
        Map<String, byte[]> documents = new HashMap<>();
        List<BatchDocument> batch = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] paper = SignedPapers.withSignatures(PAPER, i);
            documents.put("p" + i, paper);
            batch.add(new BatchDocument("p" + i, paper, SamplePdfs.request(5)));
        }
        batch.add(new BatchDocument("no", new byte[] {1}, SamplePdfs.request(5)));
        PreparedBatch prepared = deferred.prepare(batch, KEY.chain(), KEY.algorithm());

        PreparedBatch later = PreparedBatch.fromBytes(prepared.toBytes());
        documents.put("p1", PAPER);
        List<BatchOutcome> outcomes = new ArrayList<>();
        deferred.complete(later, KEY.sign(later.toBeSigned()), documents::get, outcomes::add);

        assertThat(prepared.refused()).extracting(BatchOutcome::id).containsExactly("no");
        assertThat(later.digests()).hasSize(3).allMatch(each -> each.length == 32);
        assertThat(outcomes).extracting(BatchOutcome::id).containsExactly("p0", "p1", "p2");
        assertThat(outcomes.get(1).failure()).contains(SigningFailure.DOCUMENT_CHANGED);
        assertPassed(outcomes.get(2).signed().orElseThrow().bytes(batch.get(2).pdf()), 3);
        refused(
                SigningFailure.SIGNATURE_MISMATCH,
                () -> deferred.complete(later, List.of(), documents::get, outcomes::add));
        byte[] bytes = later.toBytes();
        for (int length = 0; length < bytes.length; length += 211) {
            byte[] cut = Arrays.copyOf(bytes, length);
            refused(SigningFailure.PREPARATION_INVALID, () -> PreparedBatch.fromBytes(cut));
        }
    }

    private static SignatureRequest request(String field) {
        return SignatureRequest.basic(field, List.of(), TestPki.CLOCK.instant());
    }

    private static void assertPassed(byte[] pdf, int signatures) {
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(pdf, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(signatures);
    }

    private static void refused(SigningFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }
}
