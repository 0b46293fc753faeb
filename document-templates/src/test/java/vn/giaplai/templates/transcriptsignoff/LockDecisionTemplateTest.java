package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.GoldenText;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.PdfReading;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureFieldName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LockDecisionTemplateTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final LockDecisionTemplate TEMPLATE = new LockDecisionTemplate();

    @Test
    void the_decision_reads_as_an_administrative_paper() throws IOException {
        PdfDocument pdf = RENDERER.render(TEMPLATE, Transcripts.lockDecision(), RenderOptions.FINAL);

        GoldenText.assertSame(LockDecisionTemplateTest.class, "lock-decision.golden.txt", PdfReading.text(pdf.bytes()));
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void the_principal_signs_and_the_seal_stands_to_the_left() {
        PdfDocument pdf = RENDERER.render(TEMPLATE, Transcripts.lockDecision(), RenderOptions.FINAL);

        assertThat(pdf.fields()).containsExactly(SignatureFieldName.SEAL, SignatureFieldName.PRINCIPAL);
        PdfReading.ask(pdf.bytes(), document -> {
            assertThat(PdfReading.place(document, "seal").area().getRight())
                    .isLessThan(PdfReading.place(document, "principal").area().getLeft());
            return document;
        });
    }

    @Test
    void who_signs_and_in_which_capacity_is_left_to_the_signature() {
        PdfDocument pdf = RENDERER.render(TEMPLATE, Transcripts.lockDecision(), RenderOptions.FINAL);

        assertThat(PdfReading.text(pdf.bytes()).lines().map(String::strip)).doesNotContain("HIỆU TRƯỞNG");
    }

    @Test
    void whom_the_lock_leaves_out_stands_in_it_by_name_and_nothing_stands_there_when_it_shuts_everything() {
        LockDecision decision = Transcripts.lockDecision();
        LockDecision some = new LockDecision(
                decision.documentId(),
                decision.verificationUrl(),
                decision.letterhead(),
                decision.schoolYear(),
                decision.legalBases(),
                decision.proposer(),
                decision.classes(),
                List.of(
                        new LockDecision.LeftOut("9C", List.of()),
                        new LockDecision.LeftOut("9A", List.of("Y Bliêng Niê", "H’Đỗ Thị Ánh"))),
                decision.recipients());

        String paper = words(RENDERER.render(TEMPLATE, some, RenderOptions.FINAL));

        assertThat(paper).contains("chưa hoàn thành: lớp 9C (cả lớp); lớp 9A: Y Bliêng Niê, H’Đỗ Thị Ánh.");
        assertThat(words(RENDERER.render(TEMPLATE, decision, RenderOptions.FINAL)))
                .doesNotContain("Chưa khóa");
    }

    private static String words(PdfDocument pdf) {
        return PdfReading.text(pdf.bytes()).replaceAll("\\s+", " ");
    }

    @Test
    void a_second_page_is_numbered_at_the_top_and_the_first_is_not() {
        List<LockDecision.ClassCount> classes = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> new LockDecision.ClassCount("9A" + number, 45))
                .toList();
        LockDecision large = with(Transcripts.lockDecision(), classes);

        PdfDocument pdf = RENDERER.render(TEMPLATE, large, RenderOptions.FINAL);

        assertThat(pdf.pages()).isEqualTo(2);
        assertThat(PdfReading.text(pdf.bytes()).lines().filter(line -> line.equals("2")))
                .hasSize(1);
        assertThat(PdfReading.text(pdf.bytes()).lines().filter(line -> line.equals("1")))
                .isEmpty();
    }

    private static LockDecision with(LockDecision decision, List<LockDecision.ClassCount> classes) {
        return new LockDecision(
                decision.documentId(),
                decision.verificationUrl(),
                decision.letterhead(),
                decision.schoolYear(),
                decision.legalBases(),
                decision.proposer(),
                classes,
                decision.leftOut(),
                decision.recipients());
    }
}
