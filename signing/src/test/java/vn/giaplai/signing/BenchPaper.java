package vn.giaplai.signing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureField;

/**
 * A school's transcript as it is really rendered: tagged, PDF/A-3a, classic cross-reference table, one shared font for
 * blocks, prepared fields.
 *
 * @param pdf its bytes
 * @param fields names of its signature fields
 * @param blockContent content stream of a block, for peers that cannot write with the font of the paper
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
record BenchPaper(byte[] pdf, List<String> fields, byte[] blockContent) {

    static final List<String> LINES =
            List.of("Ký bởi: Đặng Thị Thuỷ Ngưỡng", "Giáo viên Ngữ văn", "2027-05-31T09:15:30+07:00");

    static BenchPaper read() {
        byte[] pdf = CorpusTest.rendered();
        List<String> fields = SignatureField.all(Tampering.open(pdf)).stream()
                .map(SignatureField::name)
                .toList();
        SigningKey key = TestPki.teacher(0);
        byte[] signed = new PadesSigner().sign(pdf, request(fields.get(0)), key).bytes(pdf);
        PdfState state = Tampering.open(signed);
        Dict shown = state.dict(SignatureField.all(state).get(0).widgetDict(), "AP");
        byte[] content = state.decodedStream(Objects.requireNonNull(state.object(((Ref) shown.get("N")).number())));
        return new BenchPaper(pdf, fields, content);
    }

    /** To sign the field with this number, visibly, at level B-B. */
    SignatureRequest request(int field) {
        return request(fields.get(field));
    }

    private static SignatureRequest request(String field) {
        return SignatureRequest.basic(field, LINES, Instant.now());
    }
}
