package vn.giaplai.templates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A template that contradicts itself gives no paper at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenderingRefusalTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();

    @Test
    void an_announced_field_that_is_not_on_the_page_is_refused() {
        Page page = new Page("<p>Không có ô kí</p>", "principal");

        assertThatThrownBy(() -> render(page))
                .isInstanceOf(RenderingException.class)
                .cause()
                .hasMessageContaining("announced [principal], found on the page []");
    }

    @Test
    void a_field_that_is_not_announced_is_refused() {
        Page page = new Page("<signature-field name=\"seal\"></signature-field>", "principal");

        assertThatThrownBy(() -> render(page))
                .isInstanceOf(RenderingException.class)
                .hasRootCauseMessage("signature field seal is not announced or stands twice on the page");
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        String twice = "<signature-field name=\"seal\"></signature-field>".repeat(2);

        assertThatThrownBy(() -> render(new Page(twice, "seal"))).isInstanceOf(RenderingException.class);
    }

    @Test
    void a_field_without_a_name_is_refused() {
        Page page = new Page("<signature-field></signature-field>", "seal");

        assertThatThrownBy(() -> render(page)).isInstanceOf(RenderingException.class);
    }

    @Test
    void a_name_with_a_dot_is_refused_because_it_would_be_a_tree_of_fields() {
        assertThatThrownBy(() -> new SignatureFieldName("principal.results"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hyphens");
    }

    private static void render(Page page) {
        RENDERER.render(page, "", RenderOptions.FINAL);
    }

    private record Page(String body, List<SignatureField> fields) implements DocumentTemplate<String> {
        Page(String body, String... names) {
            this(
                    body,
                    Stream.of(names)
                            .map(name -> new SignatureField(new SignatureFieldName(name), "Chữ ký"))
                            .toList());
        }

        @Override
        public String id() {
            return "page";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public PdfaLevel level() {
            return PdfaLevel.A2A_UA1;
        }

        @Override
        public List<SignatureField> signatureFields(String model) {
            return fields;
        }

        @Override
        public Paper compose(String model, RenderOptions options) {
            return new Paper(
                    "Trang",
                    "Trang",
                    "Trường",
                    "T-1",
                    "https://example.invalid/1",
                    LocalDate.of(2026, 1, 1),
                    "<html lang=\"vi-VN\"><body>" + body + "</body></html>",
                    fields,
                    List.of(),
                    Paper.PageNumbers.FOOT);
        }
    }
}
