package vn.giaplai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagePicturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Đ", "ặ", "ữ", "ử", "ọ", "ạ", "1"})
    void each_letter_of_whoever_looks_is_seen_across_the_page(String letter) throws IOException {
        var paper = blank();

        var marked = PagePictures.picture(paper, 1, letter).orElseThrow();

        assertThat(marked).isNotEqualTo(PagePictures.picture(paper, 1, " ").orElseThrow());
    }

    private static byte[] blank() throws IOException {
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            paper.save(bytes);
            return bytes.toByteArray();
        }
    }
}
