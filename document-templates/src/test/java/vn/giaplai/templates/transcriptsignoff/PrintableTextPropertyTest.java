package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.PdfReading;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.RenderingException;
import vn.giaplai.templates.UnprintableSign;

/** What the rule lets pass is printed; what it refuses is named, and would not have been printed. */
class PrintableTextPropertyTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();

    @Property(tries = 150)
    void a_text_that_is_accepted_renders_and_stands_on_the_paper_and_one_that_is_refused_names_its_sign(
            @ForAll("typed") String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();

        Optional<UnprintableSign> refused = RENDERER.firstUnprintable(text);

        if (refused.isPresent()) {
            assertThat(text).contains(refused.get().sign());
            assertThat(refused.get().sign()).isNotEmpty();
            assertThatThrownBy(() -> render(text)).isInstanceOf(RenderingException.class);
        } else {
            assertThat(blankless(PdfReading.text(render(text).bytes()))).contains(blankless(text));
        }
    }

    /** Every sign of the basic plane and the emoji, a block at a time: a paper with all that may pass is made. */
    @Property(tries = 60)
    void all_signs_of_a_block_that_may_pass_are_laid_out(@ForAll("blocks") int block) {
        StringBuilder text = new StringBuilder("a");
        for (int letter = block; letter < block + 256; letter++) {
            String one = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFC);
            if (RENDERER.firstUnprintable(one).isEmpty()) {
                text.append(one).append(' ');
            }
        }

        assertThat(render(Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC))
                        .pages())
                .isPositive();
    }

    @Provide
    Arbitrary<String> typed() {
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

    @Provide
    Arbitrary<Integer> blocks() {
        return Arbitraries.integers().between(0, 0x1FF).map(block -> block * 256);
    }

    private static String joined(Iterable<Character> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }

    private static String blankless(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    private static PdfDocument render(String comment) {
        return RENDERER.render(new TranscriptTemplate(), Transcripts.withComment(comment), RenderOptions.FINAL);
    }
}
