package vn.giaplai.templates.enrolmentcertificate;

import java.util.List;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.HtmlPages;

/** Giấy xác nhận học sinh: signed by the homeroom teacher and the principal, sealed by the school. */
public final class EnrolmentCertificateTemplate implements DocumentTemplate<EnrolmentCertificate> {

    @Override
    public String id() {
        return "enrolment-certificate";
    }

    @Override
    public String version() {
        return "ND30_2020.GXN-HOC-SINH.1";
    }

    @Override
    public PdfaLevel level() {
        return PdfaLevel.A2A_UA1;
    }

    @Override
    public List<SignatureField> signatureFields(EnrolmentCertificate paper) {
        return List.of(
                new SignatureField(new SignatureFieldName("homeroom"), "Chữ ký của " + paper.homeroomTeacher()),
                new SignatureField(
                        SignatureFieldName.SEAL,
                        "Dấu của " + paper.letterhead().school().name()),
                new SignatureField(SignatureFieldName.PRINCIPAL, "Chữ ký của " + paper.principal()));
    }

    @Override
    public Paper compose(EnrolmentCertificate paper, RenderOptions options) {
        return new Paper(
                "Giấy xác nhận học sinh – " + paper.pupil(),
                "Giấy xác nhận học sinh",
                paper.letterhead().school().name(),
                paper.documentId(),
                paper.verificationUrl(),
                paper.letterhead().date(),
                HtmlPages.fill(EnrolmentCertificateTemplate.class, id(), paper),
                signatureFields(paper),
                List.of(),
                Paper.PageNumbers.TOP_FROM_SECOND);
    }
}
