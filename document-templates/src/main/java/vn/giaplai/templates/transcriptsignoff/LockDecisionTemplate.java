package vn.giaplai.templates.transcriptsignoff;

import java.util.List;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.HtmlPages;

/** Quyết định khóa học bạ, an administrative paper in the layout of NĐ 30/2020/NĐ-CP. */
public final class LockDecisionTemplate implements DocumentTemplate<LockDecision> {
    @Override
    public String id() {
        return "lock-decision";
    }

    @Override
    public String version() {
        return "ND30_2020.QD-KHOA-HOC-BA.4";
    }

    @Override
    public PdfaLevel level() {
        return PdfaLevel.A2A_UA1;
    }

    @Override
    public List<SignatureField> signatureFields(LockDecision decision) {
        return List.of(
                new SignatureField(
                        SignatureFieldName.SEAL,
                        "Dấu của " + decision.letterhead().school().name()),
                new SignatureField(SignatureFieldName.PRINCIPAL, "Chữ ký của người ký quyết định"));
    }

    @Override
    public Paper compose(LockDecision decision, RenderOptions options) {
        LockDecisionPage page = new LockDecisionPage(decision, options);
        return new Paper(
                page.title(),
                "Quyết định khóa học bạ, " + decision.letterhead().number(),
                decision.letterhead().school().name(),
                decision.documentId(),
                decision.verificationUrl(),
                decision.letterhead().date(),
                HtmlPages.fill(LockDecisionTemplate.class, id(), page),
                options == RenderOptions.FINAL ? signatureFields(decision) : List.of(),
                List.of(),
                Paper.PageNumbers.TOP_FROM_SECOND);
    }
}
