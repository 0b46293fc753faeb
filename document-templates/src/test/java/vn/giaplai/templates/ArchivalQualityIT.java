package vn.giaplai.templates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaplai.templates.transcriptsignoff.RenderSamples;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchivalQualityIT {
    @Test
    void transcripts_and_previews_are_valid_PDF_A_3a_and_decisions_PDF_A_2a_and_all_of_them_PDF_UA_1(
            @TempDir Path folder) throws Exception {
        RenderSamples.main(new String[] {folder.toString()});

        VeraPdf.assertValid(Map.of(
                "3a,ua1",
                List.of(
                        folder.resolve("hoc-ba.pdf"),
                        folder.resolve("hoc-ba-dai.pdf"),
                        folder.resolve("hoc-ba-xem-truoc.pdf")),
                "2a,ua1",
                List.of(folder.resolve("quyet-dinh.pdf"), folder.resolve("quyet-dinh-ban-quan-tri.pdf"))));
    }
}
