package vn.giaplai.templates.transcriptsignoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.boarddecision.BoardDecisionTemplate;
import vn.giaplai.templates.boarddecision.BoardDecisions;

/** Writes the sample papers into a folder, to look at them or to hand them to another validator. */
public final class RenderSamples {
    private RenderSamples() {}

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /** Returns what was written, by file. */
    static Map<Path, PdfDocument> write(Path folder) throws IOException {
        DocumentRenderer renderer = DocumentRenderer.create();
        TranscriptTemplate transcript = new TranscriptTemplate();
        Map<Path, PdfDocument> papers = new LinkedHashMap<>();
        papers.put(
                folder.resolve("hoc-ba.pdf"), renderer.render(transcript, Transcripts.pupil9A(), RenderOptions.FINAL));
        papers.put(
                folder.resolve("hoc-ba-dai.pdf"),
                renderer.render(transcript, Transcripts.longest(), RenderOptions.FINAL));
        papers.put(
                folder.resolve("hoc-ba-xem-truoc.pdf"),
                renderer.render(transcript, Transcripts.pupil9A(), RenderOptions.PREVIEW));
        papers.put(
                folder.resolve("quyet-dinh.pdf"),
                renderer.render(new LockDecisionTemplate(), Transcripts.lockDecision(), RenderOptions.FINAL));
        papers.put(
                folder.resolve("quyet-dinh-ban-quan-tri.pdf"),
                renderer.render(new BoardDecisionTemplate(), BoardDecisions.ofThree(), RenderOptions.FINAL));
        Files.createDirectories(folder);
        for (Map.Entry<Path, PdfDocument> paper : papers.entrySet()) {
            Files.write(paper.getKey(), paper.getValue().bytes());
        }
        return papers;
    }
}
