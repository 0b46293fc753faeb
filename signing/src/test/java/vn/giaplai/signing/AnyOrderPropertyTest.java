package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever signs whatever file in whatever order: every signature stays valid. {@code -Djqwik.tries.default=500} tries more. */
class AnyOrderPropertyTest {

    private static final PadesSigner PLAIN = new PadesSigner();
    private static final PadesSigner STAMPED = new PadesSigner(TestPki.PKI.timestamps());
    private static final SignatureValidator QUICK = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation());

    /** A kind of file, and the lane its first signature takes. */
    enum Base {
        RENDERED,
        RENDERED_IN_STREAMS,
        LETTER,
        LETTER_IN_STREAMS,
        HYBRID,
        HYBRID_WITH_HIDDEN_FORM,
        NESTED,
        HANDWRITTEN;

        byte[] make(int pages) {
            return switch (this) {
                case RENDERED -> SamplePdfs.table();
                case RENDERED_IN_STREAMS -> SamplePdfs.streams();
                case LETTER -> OtherPdfs.letter(pages);
                case LETTER_IN_STREAMS -> OtherPdfs.compressedLetter(pages);
                case HYBRID -> OtherPdfs.hybrid(false);
                case HYBRID_WITH_HIDDEN_FORM -> OtherPdfs.hybrid(true);
                case NESTED -> OtherPdfs.nestedForm();
                case HANDWRITTEN -> OtherPdfs.handwritten();
            };
        }

        List<String> prepared() {
            return switch (this) {
                case RENDERED, RENDERED_IN_STREAMS ->
                    IntStream.range(0, SamplePdfs.FIELDS)
                            .mapToObj(SamplePdfs::field)
                            .toList();
                case HYBRID, HYBRID_WITH_HIDDEN_FORM, HANDWRITTEN -> List.of("principal");
                case NESTED -> List.of("ban.0", "ban.1");
                case LETTER, LETTER_IN_STREAMS -> List.of();
            };
        }
    }

    /** Who signs: a key, in a prepared field when there is one left, with a time stamp or not. */
    record Act(int signer, boolean inPreparedField, int field, boolean stamped) {}

    @Property
    @Label("any order of signers, any sizes, any mix of lanes")
    void all_signatures_are_valid_and_earlier_bytes_untouched(
            @ForAll Base base,
            @ForAll @IntRange(min = 1, max = 40) int pages,
            @ForAll("acts") @Size(min = 1, max = 6) List<Act> acts) {
        byte[] newest = base.make(pages);
        List<String> left = new ArrayList<>(base.prepared());
        for (int i = 0; i < acts.size(); i++) {
            SignatureRequest request = request(acts.get(i), i, base, left);
            PadesSigner signer = acts.get(i).stamped() ? STAMPED : PLAIN;

            SignedPdf signed = signer.sign(newest, request, key(acts.get(i).signer()));

            byte[] whole = signed.bytes(newest);
            assertThat(Arrays.mismatch(newest, whole)).isEqualTo(newest.length);
            assertThat(signed.level()).isEqualTo(request.level());
            newest = whole;
        }
        ValidationReport report = QUICK.validate(newest, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.signatures()).hasSize(acts.size());
        assertThat(report.signatures())
                .allSatisfy(verdict -> assertThat(verdict.passed())
                        .as(verdict.field() + verdict.findings())
                        .isTrue());
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.of(true, false))
                .as(Act::new)
                .list();
    }

    private static SignatureRequest request(Act act, int number, Base base, List<String> left) {
        SignatureLevel level = act.stamped() ? SignatureLevel.B_T : SignatureLevel.B_B;
        List<String> lines = List.of("Ký bởi: Nguyễn Vũ Ỷ Lan " + number, "Giáo viên");
        if (act.inPreparedField() && !left.isEmpty()) {
            String field = left.remove(act.field() % left.size());
            return SignatureRequest.basic(field, lines, TestPki.CLOCK.instant()).withLevel(level);
        }
        SignaturePlace place = base.prepared().isEmpty()
                ? new SignaturePlace(1, 40 + number % 3 * 170, 60 + number / 3 * 80, 160, 60)
                : SignaturePlace.invisible();
        return SignatureRequest.basic("them-" + number, lines, TestPki.CLOCK.instant())
                .withLevel(level)
                .at(place);
    }

    private static SigningKey key(int number) {
        SignatureAlgorithm[] algorithms = {
            SignatureAlgorithm.RSASSA_PSS_SHA256,
            SignatureAlgorithm.RSASSA_PSS_SHA512,
            SignatureAlgorithm.RSA_PKCS1_SHA256,
            SignatureAlgorithm.RSA_PKCS1_SHA384
        };
        return TestPki.teacher(number % 3, algorithms[number]);
    }
}
