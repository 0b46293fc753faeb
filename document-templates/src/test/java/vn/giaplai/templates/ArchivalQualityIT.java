package vn.giaplai.templates;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.templates.transcriptsignoff.RenderSamples;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchivalQualityIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void render() throws Exception {
        RenderSamples.main(new String[] {folder.toString()});
    }

    @Test
    void transcripts_and_previews_are_valid_PDF_A_3a_and_PDF_UA_1() throws Exception {
        List<Path> papers = List.of(
                folder.resolve("hoc-ba.pdf"), folder.resolve("hoc-ba-dai.pdf"), folder.resolve("hoc-ba-xem-truoc.pdf"));

        VeraPdf.assertValid("3a,ua1", papers);
    }

    @Test
    void the_lock_decision_is_valid_PDF_A_2a_and_PDF_UA_1() throws Exception {
        VeraPdf.assertValid("2a,ua1", List.of(folder.resolve("quyet-dinh.pdf")));
    }
}
