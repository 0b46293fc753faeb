package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/** Objects written again as they were, in a spelling that not all readers read alike (ISO 32000-1 §7.2.3, §7.3.5, §7.3.8). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpellingAttackTest {

    private static final byte[] SIGNED = SignedPapers.withSignatures(SamplePdfs.table(), 2);
    private static final byte[] STREAMS = SignedPapers.withSignatures(SamplePdfs.streams(), 2);
    private static final List<String> FIELDS = List.of(SamplePdfs.field(0), SamplePdfs.field(1));
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    private static byte[] page(UnaryOperator<String> spelling) {
        ForgedRevision forged = new ForgedRevision(SIGNED);
        IndirectObject page = Tampering.page(forged.state);
        return forged.object(page.number(), 0, spelling.apply(ForgedRevision.text(page.value())))
                .withTable();
    }

    private static byte[] pageInStream(UnaryOperator<String> keyword) {
        ForgedRevision forged = new ForgedRevision(STREAMS);
        IndirectObject page = Tampering.page(forged.state);
        String numbers = page.number() + " 0 ";
        String content = numbers + ForgedRevision.text(page.value());
        int container = forged.newNumber();
        return forged.object(
                        container,
                        0,
                        keyword.apply("<</Type/ObjStm/N 1/First " + numbers.length() + "/Length " + content.length()
                                + ">>\nstream\n" + content + "\nendstream"))
                .compressed(page.number(), container, 0)
                .withStream(forged.newNumber());
    }

    static Stream<Arguments> streams() {
        return Stream.of("\nstream\r", "\nstream ", "\nstream\t\n")
                .map(each -> arguments(each, pageInStream(file -> file.replace("\nstream\n", each))));
    }

    /** Four other readers agree with us on these. */
    static Stream<UnaryOperator<String>> harmless() {
        return Stream.of(
                each -> each.replace("/Contents ", "/Contents\f"),
                each -> each.replace("/Contents ", "/Contents\0"),
                each -> each.replace("/Contents ", "%\r/Contents "),
                each -> each.replace("/Contents", "/Con#74ents"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void a_stream_that_does_not_begin_behind_a_line_fails_the_signatures_before_it(String name, byte[] twin) {
        assertFound(name, twin, "bytes-unaccounted");
    }

    @Test
    void a_stream_ends_before_its_keyword() {
        assertFound(
                "comment", pageInStream(file -> file.replace("\nendstream", "\n%\nendstream")), "bytes-unaccounted");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void the_same_page_in_another_spelling_changes_nothing(UnaryOperator<String> spelling) {
        ValidationReport report = VALIDATOR.validate(page(spelling), TestPki.PKI.anchors(), Depth.QUICK);

        assertThat(report.signatures()).hasSize(2).allMatch(SignatureVerdict::passed);
    }

    /** The page's contents refer, in this spelling, to an object that is made only by a later block. */
    private static byte[] hole(String spelling) {
        ForgedRevision trap = new ForgedRevision(SamplePdfs.table());
        IndirectObject page = Tampering.page(trap.state);
        String contents = ForgedRevision.text(((Dict) page.value()).get("Contents"));
        int hole = trap.newNumber() + 40;
        String list = "[" + contents + " " + spelling.formatted(hole) + "]";
        trap.object(page.number(), 0, ForgedRevision.with(page.value(), Map.of("Contents", new Keyword(list))));
        return filled(trap.withTable(), hole);
    }

    /** The page's contents refer to the hole in an object that less strict readers follow. */
    private static byte[] holeBehind(String object) {
        ForgedRevision trap = new ForgedRevision(SamplePdfs.table());
        IndirectObject page = Tampering.page(trap.state);
        int hole = trap.newNumber() + 40;
        int list = trap.newNumber();
        trap.object(list, 0, object.formatted(hole))
                .object(page.number(), 0, ForgedRevision.with(page.value(), Map.of("Resources", new Ref(list, 0))));
        return filled(trap.withTable(), hole);
    }

    /** Signed twice, then a block that stands where the hole was. */
    private static byte[] filled(byte[] trap, int hole) {
        ForgedRevision forged = new ForgedRevision(SignedPapers.withSignatures(trap, 2));
        int value = forged.newNumber();
        SignatureField field = Tampering.field(forged.state, 3);
        return forged.object(value, 0, ShadowAttacks.NOBODY).stream(
                        hole, "/Subtype/Form/BBox[0 0 9 9]", "1 0 0 rg 0 0 500 900 re f")
                .object(
                        field.field().number(),
                        0,
                        ForgedRevision.with(
                                field.dict(),
                                Map.of("V", new Ref(value, 0), "AP", new Keyword("<</N " + hole + " 0 R>>"))))
                .withTable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</XObject<</X %d 0 R>>/A 1/A 2>>",
                "<</XObject<</X %d 0 R>>/Length 9>>\nstream\nq\nendstream",
                "<</XObject<</X %d 0 R>>/A]>>"
            })
    void a_hole_behind_an_object_that_cannot_be_read_is_minded(String object) {
        assertFound(object, holeBehind(object), "object-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%d 0 R", "%d 0000000 R", "%011d 0 R", "%d 0%%\rR", "%d\f0\0R"})
    void a_hole_is_seen_in_every_spelling(String spelling) {
        assertFound(spelling, hole(spelling), "object-shadows");
    }

    /** Poppler, MuPDF and qpdf follow these. */
    @ParameterizedTest
    @ValueSource(strings = {"+%d 0 R", "%d.0 0 R", "%d +0 R", "%d -0 R", "%d 0R", "%d00000000000 0 R"})
    void a_reference_that_is_none_for_us_hides_no_hole(String spelling) {
        assertFound(spelling, hole(spelling), "object-unreadable");
    }

    private static void assertFound(String name, byte[] twin, String code) {
        Rejections.assertChanged(name, VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK), FIELDS, code);
    }
}
