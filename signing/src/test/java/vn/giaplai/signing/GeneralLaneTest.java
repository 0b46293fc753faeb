package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assumptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.demo.DemoSubject;

/** Files that were not rendered for signing are signed with the same result. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneralLaneTest {

    private static final SignaturePlace PLACE = new SignaturePlace(1, 300, 100, 200, 60);
    private static final SignaturePlace BESIDE = new SignaturePlace(1, 60, 100, 200, 60);

    private final PadesSigner signer = new PadesSigner();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    static Stream<Arguments> withoutFields() {
        return Stream.of(
                arguments("one page", OtherPdfs.letter(1), true),
                arguments("three pages", OtherPdfs.letter(3), true),
                arguments("object streams", OtherPdfs.compressedLetter(3), true),
                arguments("another field, written by hand", OtherPdfs.handwritten(), false),
                arguments("another field in a hybrid", OtherPdfs.hybrid(false), false),
                arguments("another, hidden field in a hybrid", OtherPdfs.hybrid(true), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutFields")
    void a_file_without_the_field_gets_one_where_the_caller_says(String name, byte[] letter, boolean free)
            throws Exception {
        SignedPdf signed = signer.sign(letter, request("nguoi-ky").at(PLACE), TestPki.teacher(0));

        byte[] whole = signed.bytes(letter);
        assertThat(signed.offset()).isEqualTo(letter.length);
        assertThat(Arrays.copyOf(whole, letter.length)).as(name).isEqualTo(letter);
        assertThat(signed.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(whole));
        assertThat(signed.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(shownText(whole)).contains("Ký bởi: Đặng Thị Thuỷ Ngưỡng", "Giáo viên Ngữ văn");
        assertThat(newestRectangle(whole)).isEqualTo(List.of(300f, 100f, 500f, 160f));
        Opinions.assertGood(whole, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutFields")
    void a_second_and_an_invisible_third_signature_leave_the_first_valid(String name, byte[] letter, boolean free)
            throws Exception {
        byte[] first = sign(letter, request("mot").at(PLACE));

        byte[] second = sign(first, request("hai").at(free ? BESIDE : SignaturePlace.invisible()));
        byte[] third = sign(second, request("ba").at(SignaturePlace.invisible()));

        assertThat(Arrays.copyOf(third, second.length)).as(name).isEqualTo(second);
        Opinions.assertGood(third, 3);
    }

    @Test
    void fields_below_others_with_widgets_of_their_own_are_filled_in_their_own_place() throws Exception {
        byte[] paper = OtherPdfs.nestedForm();

        byte[] first = sign(paper, request("ban.0"));
        byte[] second = sign(first, request("ban.1"));

        assertThat(newestRectangle(second)).isEqualTo(List.of(280f, 500f, 480f, 560f));
        assertThat(shownText(second).split("Ký bởi", -1)).hasSize(3);
        Opinions.assertGoodButForPoppler(second, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_hybrid_old_and_new_readers_see_the_signature(boolean formHidden) throws Exception {
        byte[] paper = OtherPdfs.hybrid(formHidden);

        byte[] whole = sign(paper, request("principal"));

        Opinions.assertGood(whole, 1);
        String tail = new String(whole, paper.length, whole.length - paper.length, StandardCharsets.ISO_8859_1);
        assertThat(tail).contains("\ntrailer").doesNotContain("/XRef");
        byte[] asOldReadersSee = new String(whole, StandardCharsets.ISO_8859_1)
                .replace("/XRefStm", "/Unknown")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (PDDocument document = Loader.loadPDF(asOldReadersSee)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
        }
    }

    @Test
    void a_linearised_file_is_signed() throws Exception {
        Assumptions.assumeThat(ExternalTool.isMissing("qpdf")).isFalse();
        Path plain = Files.write(folder.resolve("plain.pdf"), OtherPdfs.compressedLetter(5));
        Path linear = folder.resolve("linear.pdf");
        ExternalTool.run("qpdf", "--linearize", plain.toString(), linear.toString());
        byte[] letter = Files.readAllBytes(linear);
        assertThat(new String(letter, StandardCharsets.ISO_8859_1)).contains("/Linearized");

        byte[] first = sign(letter, request("mot").at(PLACE));
        byte[] second = sign(first, request("hai").at(BESIDE));

        Opinions.assertGood(second, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void on_a_turned_page_the_block_stands_upright_where_it_was_put(int rotation) throws Exception {
        byte[] letter = OtherPdfs.turnedLetter(rotation);

        byte[] whole = sign(letter, request("mot").at(new SignaturePlace(1, 10, 20, 200, 60)));

        List<Float> expected = switch (rotation) {
            case 90 -> List.of(440f, 40f, 500f, 240f);
            case 180 -> List.of(310f, 650f, 510f, 710f);
            case 270 -> List.of(40f, 520f, 100f, 720f);
            default -> List.of(10f, 20f, 210f, 80f);
        };
        assertThat(newestRectangle(whole)).isEqualTo(expected);
        try (PDDocument document = Loader.loadPDF(whole)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(stripper.getText(document)).contains("Ký bởi: Đặng Thị Thuỷ Ngưỡng");
        }
        Opinions.assertGood(whole, 1);
    }

    @Test
    void what_this_lane_prepared_another_node_completes() throws Exception {
        byte[] letter = OtherPdfs.compressedLetter(2);
        SigningKey key = TestPki.teacher(0);
        DeferredSigner deferred = new DeferredSigner(signer);

        byte[] stored = deferred.prepare(letter, request("mot").at(PLACE), key.chain(), key.algorithm())
                .toBytes();
        PreparedSignature waiting = PreparedSignature.fromBytes(stored);
        byte[] whole = deferred.complete(letter, waiting, key.sign(waiting.toBeSigned()))
                .bytes(letter);

        Opinions.assertGood(whole, 1);
    }

    @Test
    void a_field_that_a_stranger_laid_on_the_page_spoils_the_signature_before_it() {
        byte[] signed = sign(OtherPdfs.letter(1), request("mot").at(PLACE));
        SigningKey stranger =
                TestPki.unlock(TestPki.stranger().issue(DemoSubject.person("Kẻ Lạ", "", "Nơi khác"), TestPki.pin()));

        byte[] overlaid =
                signer.sign(signed, request("hai").at(BESIDE), stranger).bytes(signed);

        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .forOwnPapers()
                .validate(overlaid, TestPki.PKI.anchors(), Depth.QUICK);
        SignatureVerdict first = report.signatures().get(0);
        assertThat(first.field()).isEqualTo("mot");
        assertThat(first.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(first.findings()).extracting(Finding::code).contains("annotation-added");
    }

    @Test
    void places_that_cannot_be_used_are_refused() {
        byte[] letter = OtherPdfs.letter(1);
        byte[] signed = sign(letter, request("mot").at(PLACE));

        refused(SigningFailure.FIELD_MISSING, () -> sign(letter, request("mot")));
        refused(SigningFailure.PLACE_UNUSABLE, () -> sign(letter, at(new SignaturePlace(2, 60, 100, 200, 60))));
        refused(SigningFailure.PLACE_UNUSABLE, () -> sign(letter, at(new SignaturePlace(1, 500, 100, 200, 60))));
        refused(SigningFailure.PLACE_UNUSABLE, () -> sign(signed, at(new SignaturePlace(1, 490, 150, 50, 50))));
        refused(
                SigningFailure.FIELD_ALREADY_SIGNED,
                () -> sign(signed, request("mot").at(BESIDE)));
        assertThatThrownBy(() -> new SignaturePlace(0, 0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignaturePlace(1, 0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignaturePlace(1, Double.NaN, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request("a.b").at(PLACE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_paper_with_places_for_its_signatures_takes_visible_ones_only_there() {
        byte[] signed = SignedPapers.withSignatures(SamplePdfs.table(), 1);

        refused(SigningFailure.DOCUMENT_LOCKED, () -> sign(signed, at(PLACE)));
        byte[] more = sign(signed, request("them").at(SignaturePlace.invisible()));
        Opinions.assertQuicklyGood(more, 2);
    }

    @Test
    void encrypted_files_are_refused_with_a_password_or_without() {
        for (CompressParameters compression :
                List.of(CompressParameters.NO_COMPRESSION, CompressParameters.DEFAULT_COMPRESSION)) {
            for (String password : List.of("", "mat-khau")) {
                byte[] letter = OtherPdfs.encryptedLetter(password, compression);

                refused(
                        SigningFailure.DOCUMENT_UNSUPPORTED,
                        () -> sign(letter, request("mot").at(PLACE)));
            }
        }
    }

    private byte[] sign(byte[] pdf, SignatureRequest request) {
        return signer.sign(pdf, request, TestPki.teacher(0)).bytes(pdf);
    }

    private static SignatureRequest request(String field) {
        return SignatureRequest.basic(
                field,
                List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng", "Giáo viên Ngữ văn", "2027-05-31T09:15:30+07:00"),
                TestPki.CLOCK.instant());
    }

    private static SignatureRequest at(SignaturePlace place) {
        return request("moi").at(place);
    }

    private static String shownText(byte[] whole) throws Exception {
        try (PDDocument document = Loader.loadPDF(whole)) {
            document.getDocumentCatalog().getAcroForm().flatten();
            return new PDFTextStripper().getText(document);
        }
    }

    /** The sides of the last annotation of the first page. */
    private static List<Float> newestRectangle(byte[] whole) throws Exception {
        try (PDDocument document = Loader.loadPDF(whole)) {
            List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
            PDRectangle found = annotations.get(annotations.size() - 1).getRectangle();
            return List.of(
                    found.getLowerLeftX(), found.getLowerLeftY(), found.getUpperRightX(), found.getUpperRightY());
        }
    }

    private static void refused(SigningFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }
}
