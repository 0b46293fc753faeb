package vn.giaplai.templates.transcriptsignoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giaplai.templates.Attachment;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.Paper;
import vn.giaplai.templates.PdfaLevel;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.HtmlPages;

/** Học bạ trung học cơ sở: cover, profile, results page, summary page (TT 22/2021/TT-BGDĐT, annex). */
public final class TranscriptTemplate implements DocumentTemplate<Transcript> {
    @Override
    public String id() {
        return "transcript";
    }

    @Override
    public String version() {
        return "TT22_2021.THCS.3";
    }

    @Override
    public PdfaLevel level() {
        return PdfaLevel.A3A_UA1;
    }

    @Override
    public List<SignatureField> signatureFields(Transcript transcript) {
        String principal = transcript.school().head().toLowerCase(Locale.ROOT);
        String homeroom = "giáo viên chủ nhiệm: " + transcript.summary().homeroomTeacher();
        List<SignatureField> fields = new ArrayList<>();
        fields.add(new SignatureField(
                SignatureFieldName.PRINCIPAL_PROFILE, "Xác nhận hồ sơ và quá trình học tập của " + principal));
        transcript.subjects().forEach(row -> fields.addAll(row.fields()));
        fields.add(new SignatureField(SignatureFieldName.HOMEROOM_RESULTS, "Xác nhận kết quả học tập của " + homeroom));
        fields.add(
                new SignatureField(SignatureFieldName.PRINCIPAL_RESULTS, "Xác nhận kết quả học tập của " + principal));
        fields.add(new SignatureField(SignatureFieldName.HOMEROOM_COMMENT, "Chữ ký của " + homeroom));
        fields.add(new SignatureField(
                SignatureFieldName.SEAL, "Dấu của " + transcript.school().name()));
        fields.add(new SignatureField(SignatureFieldName.PRINCIPAL_APPROVAL, "Phê duyệt của " + principal));
        return List.copyOf(fields);
    }

    @Override
    public Paper compose(Transcript transcript, RenderOptions options) {
        TranscriptPage page = new TranscriptPage(transcript, options);
        Attachment twin =
                new Attachment(XmlTwin.FILE_NAME, "text/xml", "Dữ liệu học bạ dạng XML", XmlTwin.of(transcript));
        return new Paper(
                page.title(),
                "Học bạ trung học cơ sở, lớp " + page.className() + ", năm học " + page.schoolYear(),
                transcript.school().name(),
                transcript.documentId(),
                transcript.verificationUrl(),
                transcript.date(),
                HtmlPages.fill(TranscriptTemplate.class, id(), page),
                options == RenderOptions.FINAL ? signatureFields(transcript) : List.of(),
                List.of(twin),
                Paper.PageNumbers.FOOT);
    }
}
