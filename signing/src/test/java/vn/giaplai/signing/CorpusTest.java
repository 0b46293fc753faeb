package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** Good files of every structure, and their corrupted twins, each with one defect and rejected for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusTest {

    private static final DemoPki PKI = TestPki.PKI;
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, PKI.revocation());
    private static final SignaturePlace LEFT = new SignaturePlace(1, 60, 100, 200, 60);
    private static final SignaturePlace RIGHT = new SignaturePlace(1, 300, 100, 200, 60);
    /** Files with a visible place for the second signature that the first signer did not see. */
    private static final Set<String> PLACED_LATER = Set.of("letter", "lifted letter");

    private static final Map<String, byte[]> GOOD = good();

    private static Map<String, byte[]> good() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("table", twice(SmallPdf.table()));
        files.put("stream", twice(SmallPdf.streams()));
        files.put("hybrid", twice(SmallPdf.hybrid()));
        files.put("object streams", twice(SamplePdfs.streams()));
        files.put("rendered", twice(rendered()));
        files.put("lifted", lifted(file(files, "table")));
        files.put("letter", twice(OtherPdfs.letter(1), LEFT, RIGHT));
        files.put("compressed letter", twice(OtherPdfs.compressedLetter(2), LEFT, SignaturePlace.invisible()));
        files.put(
                "letter signed unseen",
                twice(OtherPdfs.letter(1), SignaturePlace.invisible(), SignaturePlace.invisible()));
        files.put("nested form", twice(OtherPdfs.nestedForm()));
        files.put("lifted letter", lifted(file(files, "letter")));
        return files;
    }

    private static byte[] lifted(byte[] signed) {
        return new DocumentLift(TestPki.CLOCK)
                .lift(signed, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(signed);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    static byte[] rendered() {
        try (InputStream file = Objects.requireNonNull(CorpusTest.class.getResourceAsStream("/rendered/hoc-ba.pdf"))) {
            return file.readAllBytes();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    /** The first two fields signed. */
    static byte[] twice(byte[] paper) {
        byte[] newest = paper;
        for (int i = 0; i < 2; i++) {
            String name = Tampering.field(Tampering.open(newest), i).name();
            newest = new PadesSigner()
                    .sign(newest, request(name), TestPki.teacher(i))
                    .bytes(newest);
        }
        return newest;
    }

    /** A file without fields signed at two places. */
    private static byte[] twice(byte[] letter, SignaturePlace first, SignaturePlace second) {
        byte[] once = new PadesSigner()
                .sign(letter, request("mot").at(first), TestPki.teacher(0))
                .bytes(letter);
        return new PadesSigner()
                .sign(once, request("hai").at(second), TestPki.teacher(1))
                .bytes(once);
    }

    private static SignatureRequest request(String field) {
        return SignatureRequest.basic(field, List.of("Ký bởi: Đặng Thị Thuỷ"), TestPki.CLOCK.instant());
    }

    static Stream<String> goodFiles() {
        return GOOD.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void a_good_file_passes_and_tells_only_of_a_place_added_later(String name) {
        ValidationReport report = VALIDATOR.validate(file(GOOD, name), PKI.anchors(), Depth.QUICK);

        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(2);
        assertThat(report.signatures().get(0).findings())
                .extracting(Finding::code)
                .isEqualTo(PLACED_LATER.contains(name) ? List.of("field-added") : List.of());
        assertThat(report.signatures().get(1).findings()).isEmpty();
        assertThat(report.timestamps()).hasSize(name.startsWith("lifted") ? 2 : 0);
    }

    static Stream<Arguments> twins() {
        Map<String, UnaryOperator<byte[]>> defects = new LinkedHashMap<>();
        defects.put("content-changed", Tampering::shadowText);
        defects.put("appearance-changed", Tampering::changedAppearance);
        defects.put("annotation-added", Tampering::overlayAnnotation);
        defects.put("object-changed", Tampering::hiddenPage);
        defects.put("signature-removed", Tampering::removedSignature);
        defects.put("catalog-changed", Tampering::openAction);
        defects.put("object-unexplained", Tampering::strayObject);
        defects.put("bytes-unaccounted", ShadowAttacks::objectInComment);
        defects.put("appended-garbage", good -> Tampering.join(good, new byte[] {'x'}));
        return GOOD.keySet().stream()
                .flatMap(good -> defects.keySet().stream()
                        // What was signed unseen has no block to change.
                        .filter(code -> !(code.equals("appearance-changed") && good.endsWith("unseen")))
                        .map(code -> arguments(
                                good,
                                code,
                                Objects.requireNonNull(defects.get(code)).apply(file(GOOD, good)))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("twins")
    void a_later_change_is_rejected_for_its_own_reason(String good, String code, byte[] twin) {
        ValidationReport report = VALIDATOR.validate(twin, PKI.anchors(), Depth.QUICK);

        SignatureVerdict first = report.signatures().get(0);
        assertThat(first.findings()).as(good).extracting(Finding::code).contains(code);
        assertThat(first.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(first.subIndication()).contains(SubIndication.DOCUMENT_CHANGED);
        assertThat(report.findings()).allSatisfy(each -> {
            assertThat(each.vietnamese()).isNotBlank();
            assertThat(each.english()).isNotBlank();
        });
    }

    static Stream<Arguments> brokenRanges() {
        return GOOD.keySet().stream()
                .flatMap(good -> Stream.of(
                        arguments(good, Tampering.movedRange(file(GOOD, good), 1, 2), "byte-range-gap"),
                        arguments(good, Tampering.movedRange(file(GOOD, good), 1, -2), "byte-range-overlap")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("brokenRanges")
    void a_range_that_is_not_all_but_the_value_is_rejected(String good, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, PKI.anchors(), Depth.QUICK);

        SignatureVerdict second = report.signatures().get(1);
        assertThat(second.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(second.subIndication()).contains(SubIndication.FORMAT_FAILURE);
        assertThat(second.findings()).as(good).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @MethodSource("goodFiles")
    void a_truncated_file_never_passes(String name) {
        byte[] good = file(GOOD, name);
        for (int cut : new int[] {1, 7, 40, 300, good.length / 2}) {
            try {
                ValidationReport report =
                        VALIDATOR.validate(Arrays.copyOf(good, good.length - cut), PKI.anchors(), Depth.QUICK);
                // The very last line end is white space behind the end of file, yet it was signed.
                assertThat(report.allPassed())
                        .as("%s without its last %d bytes", name, cut)
                        .isFalse();
            } catch (SigningException refused) {
                assertThat(refused.failure()).isEqualTo(SigningFailure.DOCUMENT_BROKEN);
            }
        }
    }

    @Test
    void two_fields_of_one_name_are_rejected() {
        byte[] paper = Tampering.duplicateName(SmallPdf.table());
        byte[] twin = SignedPapers.signed(paper, 0, TestPki.teacher(0));

        SignatureVerdict verdict = VALIDATOR
                .validate(twin, PKI.anchors(), Depth.QUICK)
                .signatures()
                .get(0);

        assertThat(verdict.subIndication()).contains(SubIndication.FORMAT_FAILURE);
        assertThat(verdict.findings()).extracting(Finding::code).contains("duplicate-field-name");
    }

    @Test
    void revoked_or_expired_counts_by_the_proven_time() {
        MovingClock clock = new MovingClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        DemoPki pki = DemoPki.create(URI.create("http://localhost/moving"), clock);
        char[] pin = "246802".toCharArray();
        DemoKey leaver = pki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"), pin);
        DemoKey keeper = pki.issue(DemoSubject.person("Lò Ý", "Giáo viên", "THCS Nguyễn Du"), pin);
        byte[] paper = SmallPdf.table();
        SignatureRequest request = SamplePdfs.request(0, clock).withLevel(SignatureLevel.B_T);
        PadesSigner signer = new PadesSigner(pki.timestamps());
        SignatureValidator validator = new SignatureValidator(clock, pki.revocation());

        byte[] before = signer.sign(paper, request, SigningKeys.pkcs12(leaver.pkcs12(), pin))
                .bytes(paper);
        clock.move(Duration.ofHours(1));
        pki.revoke(leaver.certificate());
        clock.move(Duration.ofHours(1));
        byte[] after = signer.sign(paper, request, SigningKeys.pkcs12(leaver.pkcs12(), pin))
                .bytes(paper);
        SignatureVerdict older = validator
                .validate(before, pki.anchors(), Depth.QUICK)
                .signatures()
                .get(0);
        SignatureVerdict younger = validator
                .validate(after, pki.anchors(), Depth.QUICK)
                .signatures()
                .get(0);
        clock.move(Duration.ofDays(1200));
        byte[] late = signer.sign(paper, request, SigningKeys.pkcs12(keeper.pkcs12(), pin))
                .bytes(paper);
        SignatureVerdict expired = validator
                .validate(late, pki.anchors(), Depth.QUICK)
                .signatures()
                .get(0);

        assertThat(older.indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(older.findings()).extracting(Finding::code).containsExactly("revoked-later");
        assertThat(younger.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(younger.subIndication()).contains(SubIndication.REVOKED);
        assertThat(expired.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(expired.subIndication()).contains(SubIndication.EXPIRED);
    }
}
