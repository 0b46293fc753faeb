package vn.giaplai.templates.boarddecision;

import java.util.List;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.HtmlPages;

/** Quyết định thành lập Ban quản trị, an administrative paper in the layout of NĐ 30/2020/NĐ-CP. */
public final class BoardDecisionTemplate implements DocumentTemplate<BoardDecision> {
    @Override
    public String id() {
        return "board-decision";
    }

    @Override
    public String version() {
        return "ND30_2020.QD-BAN-QUAN-TRI.2";
    }

    @Override
    public PdfaLevel level() {
        return PdfaLevel.A2A_UA1;
    }

    @Override
    public List<SignatureField> signatureFields(BoardDecision decision) {
        return List.of(
                new SignatureField(
                        SignatureFieldName.SEAL,
                        "Dấu của " + decision.letterhead().school().name()),
                new SignatureField(SignatureFieldName.PRINCIPAL, "Chữ ký của người ký quyết định"));
    }

    @Override
    public Paper compose(BoardDecision decision, RenderOptions options) {
        BoardDecisionPage page = new BoardDecisionPage(decision, options);
        return new Paper(
                page.title(),
                "Quyết định thành lập Ban quản trị, " + decision.letterhead().number(),
                decision.letterhead().school().name(),
                decision.documentId(),
                decision.verificationUrl(),
                decision.letterhead().date(),
                HtmlPages.fill(BoardDecisionTemplate.class, id(), page),
                options == RenderOptions.FINAL ? signatureFields(decision) : List.of(),
                List.of(),
                Paper.PageNumbers.TOP_FROM_SECOND);
    }
}
