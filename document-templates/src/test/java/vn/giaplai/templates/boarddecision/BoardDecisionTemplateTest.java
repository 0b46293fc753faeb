package vn.giaplai.templates.boarddecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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
class BoardDecisionTemplateTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final BoardDecisionTemplate TEMPLATE = new BoardDecisionTemplate();

    @Test
    void the_decision_reads_as_an_administrative_paper_with_the_list_of_members() throws IOException {
        PdfDocument pdf = RENDERER.render(TEMPLATE, BoardDecisions.ofThree(), RenderOptions.FINAL);

        GoldenText.assertSame(
                BoardDecisionTemplateTest.class, "board-decision.golden.txt", PdfReading.text(pdf.bytes()));
        assertThat(pdf.pages()).isEqualTo(1);
    }

    @Test
    void the_principal_signs_the_seal_stands_to_the_left_and_nobody_s_capacity_is_printed() {
        PdfDocument pdf = RENDERER.render(TEMPLATE, BoardDecisions.ofThree(), RenderOptions.FINAL);

        assertThat(pdf.fields()).containsExactly(SignatureFieldName.SEAL, SignatureFieldName.PRINCIPAL);
        PdfReading.ask(pdf.bytes(), document -> {
            assertThat(PdfReading.place(document, "seal").area().getRight())
                    .isLessThan(PdfReading.place(document, "principal").area().getLeft());
            return document;
        });
        assertThat(PdfReading.text(pdf.bytes()).lines().map(String::strip)).doesNotContain("HIỆU TRƯỞNG");
    }

    @Test
    void one_officer_is_a_board_too_and_where_nothing_ends_nothing_is_said_of_it() {
        BoardDecision.Member one =
                new BoardDecision.Member("Lê An", "Giáo viên", "Phụ trách quản trị", "Quản trị phần mềm");

        String paper = words(BoardDecisions.of(List.of(one), List.of()));

        assertThat(paper).contains("gồm một người phụ trách").doesNotContain("thay thế");
    }

    @Test
    void a_long_list_goes_on_over_the_page() {
        BoardDecision.Member one = new BoardDecision.Member("Lê An", "Giáo viên", "Ủy viên", "Quản trị ".repeat(12));

        PdfDocument pdf = RENDERER.render(
                TEMPLATE, BoardDecisions.of(Collections.nCopies(9, one), List.of()), RenderOptions.FINAL);

        assertThat(pdf.pages()).isEqualTo(2);
    }

    @Test
    void nobody_signs_on_a_page_without_words_of_the_decision() {
        BoardDecision.Member one = new BoardDecision.Member("Lê An", "Giáo viên", "Ủy viên", "Quản trị ".repeat(4));
        for (int members = 1; members <= 9; members++) {
            PdfDocument pdf = RENDERER.render(
                    TEMPLATE, BoardDecisions.of(Collections.nCopies(members, one), List.of()), RenderOptions.FINAL);

            String text = PdfReading.text(pdf.bytes());
            assertThat(text.substring(text.lastIndexOf("────")))
                    .as("last page of %s members", members)
                    .contains("Điều 4.", "Nơi nhận:");
        }
    }

    @Test
    void a_board_without_members_and_days_that_run_backwards_are_refused() {
        BoardDecision whole = BoardDecisions.ofThree();

        assertThatIllegalArgumentException().isThrownBy(() -> BoardDecisions.of(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BoardDecision(
                        whole.documentId(),
                        whole.verificationUrl(),
                        whole.letterhead(),
                        whole.legalBases(),
                        whole.to(),
                        LocalDate.of(2026, 9, 5),
                        whole.members(),
                        whole.replaced(),
                        whole.recipients()));
    }

    private static String words(BoardDecision decision) {
        PdfDocument pdf = RENDERER.render(TEMPLATE, decision, RenderOptions.FINAL);
        return PdfReading.text(pdf.bytes()).replaceAll("\\s+", " ");
    }
}
