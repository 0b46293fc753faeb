package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.PdfReading;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.UnprintableSign;

/** What the rule lets pass is printed; what it refuses is named, and would not have been printed. */
class PrintableTextPropertyTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    /** With one that is always accepted as many as a paper has comments, so that one rendering tries them all. */
    private static final int TEXTS = 11;

    @Property(tries = 16)
    void texts_that_are_accepted_render_and_stand_on_the_paper_and_one_that_is_refused_names_its_sign(
            @ForAll("typedOnOnePaper") List<String> typed) {
        List<String> accepted = new ArrayList<>(List.of("Chăm ngoan"));
        for (String each : typed) {
            String text = normal(each);
            RENDERER.firstUnprintable(text)
                    .ifPresentOrElse(sign -> assertRefused(text, sign), () -> accepted.add(text));
        }

        assertThat(blankless(PdfReading.text(render(accepted).bytes())))
                .contains(accepted.stream()
                        .map(PrintableTextPropertyTest::blankless)
                        .toList());
    }

    private static void assertRefused(String text, UnprintableSign refused) {
        assertThat(refused.sign()).isNotEmpty();
        assertThat(text).contains(refused.sign());
        assertThatThrownBy(() -> render(List.of(text))).isInstanceOf(RenderingException.class);
    }

    /** Every sign of the basic plane and the emoji, a comment for each block: papers with all that may pass are made. */
    @Test
    void all_signs_that_may_pass_are_laid_out() {
        List<String> blocks = IntStream.range(0, 0x200)
                .mapToObj(block -> printable(block * 256))
                .filter(signs -> !signs.isEmpty())
                .toList();

        assertThat(blocks).hasSizeGreaterThan(TEXTS);
        for (int from = 0; from < blocks.size(); from += TEXTS) {
            assertThat(render(blocks.subList(from, Math.min(from + TEXTS, blocks.size())))
                            .pages())
                    .isPositive();
        }
    }

    /** The signs of a block that may pass, with blanks between. */
    private static String printable(int block) {
        return normal(IntStream.range(block, block + 256)
                .mapToObj(letter -> normal(Character.toString(letter)))
                .filter(sign ->
                        !sign.isEmpty() && RENDERER.firstUnprintable(sign).isEmpty())
                .collect(Collectors.joining(" ")));
    }

    @Provide
    Arbitrary<List<String>> typedOnOnePaper() {
        return typed().list().ofSize(TEXTS);
    }

    private static Arbitrary<String> typed() {
        Arbitrary<Character> letters = Arbitraries.oneOf(
                Arbitraries.chars().range('\u0020', '\u024F'),
                Arbitraries.chars().range('\u0300', '\u036F'),
                Arbitraries.chars().range('\u1EA0', '\u1EF9'),
                Arbitraries.chars().range('\u2000', '\u22FF'),
                Arbitraries.chars().all());
        Arbitrary<String> plain = letters.list().ofMinSize(1).ofMaxSize(30).map(PrintableTextPropertyTest::joined);
        Arbitrary<String> vietnamese = Arbitraries.of(
                "Chăm ngoan", "tiến bộ rõ rệt", "Y Blŭng", "<b>đậm</b>", "&amp;", "${1}", "“ngoặc”", "½ − ²", "fi ffl");
        return Arbitraries.oneOf(vietnamese, plain, Arbitraries.strings().ofMaxLength(40))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
    }

    private static String joined(Iterable<Character> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    private static String blankless(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static PdfDocument render(List<String> comments) {
        return RENDERER.render(new TranscriptTemplate(), Transcripts.withComments(comments), RenderOptions.FINAL);
    }
}
