package vn.giaplai.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaplai.templates.transcriptsignoff.TranscriptTemplate;
import vn.giaplai.templates.transcriptsignoff.Transcripts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReproducibleRenderingTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String EXPECTED = digest(RENDERER);

    @AfterEach
    void putMachineBack() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Asia/Ho_Chi_Minh",
        "tr-TR, America/New_York",
        "ar-EG-u-nu-arab, Pacific/Kiritimati",
        "th-TH-u-ca-buddhist, UTC"
    })
    void locale_and_time_zone_of_the_machine_do_not_matter(String locale, String zone) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        String digest = digest(DocumentRenderer.create());

        assertThat(digest).isEqualTo(EXPECTED);
    }

    @RepeatedTest(8)
    void the_same_transcript_gives_the_same_bytes_again() {
        String digest = digest(RENDERER);

        assertThat(digest).isEqualTo(EXPECTED);
    }

    @Test
    void threads_that_render_at_once_give_the_same_bytes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> digests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            digests.add(threads.submit(() -> digest(RENDERER)));
        }
        threads.shutdown();

        for (Future<String> digest : digests) {
            assertThat(digest.get()).isEqualTo(EXPECTED);
        }
    }

    private static String digest(DocumentRenderer renderer) {
        PdfDocument pdf = renderer.render(new TranscriptTemplate(), Transcripts.pupil9A(), RenderOptions.FINAL);
        return HexFormat.of().formatHex(pdf.sha256());
    }
}
