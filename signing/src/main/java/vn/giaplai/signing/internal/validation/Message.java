package vn.giaplai.signing.internal.validation;

import java.util.Locale;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.Finding.Severity;

/** Everything the quick validation can say. */
enum Message {
    BYTE_RANGE_MALFORMED(
            Severity.ERROR,
            "Vùng dữ liệu được ký ghi sai, không thể kiểm tra.",
            "The signed range is malformed and cannot be checked."),
    BYTE_RANGE_GAP(
            Severity.ERROR,
            "Vùng dữ liệu được ký bỏ sót nội dung ngoài chữ ký.",
            "The signed range leaves out more than the signature value."),
    BYTE_RANGE_OVERLAP(
            Severity.ERROR,
            "Vùng dữ liệu được ký chồng lên chính giá trị chữ ký.",
            "The signed range overlaps the signature value itself."),
    BYTE_RANGE_ELSEWHERE(
            Severity.ERROR,
            "Vùng dữ liệu được ký thuộc về một chữ ký khác, không phải chữ ký của ô này.",
            "The signed range belongs to another signature than that of this field."),
    SIGNATURE_SHARED(
            Severity.ERROR,
            "Một chữ ký được dùng cho nhiều ô: không rõ ô nào được ký.",
            "One signature stands in several fields: it is unclear which one was signed."),
    NOT_PERMITTED(
            Severity.ERROR,
            "Chữ ký này không cho phép ký thêm vào ô được ký sau đó.",
            "This signature forbids the field that was signed afterwards."),
    REVISION_NOT_FOUND(
            Severity.ERROR,
            "Dữ liệu được ký không kết thúc ở một phiên bản của văn bản.",
            "The signed bytes do not end with a revision of the document."),
    HISTORY_FORKED(
            Severity.ERROR,
            "Lịch sử phiên bản của văn bản bị rẽ nhánh sau chữ ký.",
            "The document's history was forked behind the signature."),
    DIGEST_MISMATCH(
            Severity.ERROR,
            "Nội dung đã ký bị thay đổi: mã băm không khớp.",
            "The signed content was changed: its digest differs."),
    SIGNATURE_UNREADABLE(Severity.ERROR, "Không đọc được giá trị chữ ký.", "The signature value cannot be read."),
    SIGNATURE_VALUE_WRONG(
            Severity.ERROR,
            "Giá trị chữ ký không khớp với khoá công khai của chứng thư số.",
            "The signature value does not match the certificate's key."),
    ALGORITHM_WEAK(
            Severity.ERROR,
            "Thuật toán hoặc độ dài khoá không được phép.",
            "The algorithm or the key length is not allowed."),
    CERTIFICATE_SWAPPED(
            Severity.ERROR,
            "Chứng thư số kèm theo không phải chứng thư số mà người ký đã ký cùng.",
            "The certificate is not the one that the signer signed along."),
    CERTIFICATE_NOT_NAMED(
            Severity.ERROR,
            "Người ký không ký kèm thông tin chứng thư số của mình.",
            "The signer did not sign along which certificate is the signer's."),
    CERTIFICATE_LEFT_OPEN(
            Severity.INFO,
            "Chữ ký theo kiểu cũ, không ký kèm thông tin chứng thư số; vẫn khớp với chứng thư số đi kèm.",
            "A signature of an older kind that does not sign along which certificate is the signer's; it matches the one"
                    + " that is there."),
    CERTIFICATE_NOT_FOR_SIGNING(
            Severity.ERROR,
            "Chứng thư số không dùng cho chữ ký của một người.",
            "The certificate is not for a person's signatures."),
    SIGNATURE_MALFORMED(
            Severity.ERROR,
            "Giá trị chữ ký có cấu trúc trái quy định.",
            "The signature value is built in a way that is not allowed."),
    PATH_WEAK(
            Severity.ERROR,
            "Thuật toán hoặc độ dài khoá của một đơn vị cấp chứng thư số không được phép.",
            "An algorithm or key length between the certificate and its trusted authority is not allowed."),
    REVOCATION_WEAK(
            Severity.ERROR,
            "Dữ liệu thu hồi được ký bằng thuật toán hoặc độ dài khoá không được phép.",
            "The revocation data are signed by an algorithm or a key that is not allowed."),
    NO_PATH(
            Severity.ERROR,
            "Không biết ai đã ký: chứng thư số không dẫn về nguồn tin cậy nào.",
            "It is not known who signed: the certificate does not lead to a trusted authority."),
    EXPIRED(
            Severity.ERROR,
            "Chứng thư số đã hết hạn trước thời điểm ký được chứng minh.",
            "The certificate had expired before the signature's proven time."),
    EXPIRED_WITHOUT_PROOF(
            Severity.ERROR,
            "Chứng thư số đã hết hạn và không có dấu thời gian chứng minh đã ký trước đó.",
            "The certificate has expired and no time stamp proves that the signature is older."),
    NOT_YET_VALID(
            Severity.ERROR,
            "Chứng thư số chưa có hiệu lực tại thời điểm ký được chứng minh.",
            "The certificate was not yet valid at the signature's proven time."),
    REVOKED(
            Severity.ERROR,
            "Chứng thư số đã bị thu hồi trước thời điểm ký được chứng minh.",
            "The certificate was revoked before the signature's proven time."),
    REVOKED_WITHOUT_PROOF(
            Severity.ERROR,
            "Chứng thư số đã bị thu hồi và không có dấu thời gian chứng minh đã ký trước đó.",
            "The certificate was revoked and no time stamp proves that the signature is older."),
    REVOKED_LATER(
            Severity.INFO,
            "Chứng thư số bị thu hồi sau khi ký; chữ ký vẫn có giá trị.",
            "The certificate was revoked after signing; the signature holds."),
    REVOCATION_UNKNOWN(
            Severity.WARNING,
            "Chưa kiểm tra được tình trạng thu hồi của chứng thư số.",
            "The certificate's revocation status is not known."),
    CLAIMED_TIME_LATER(
            Severity.WARNING,
            "Thời gian người ký ghi muộn hơn dấu thời gian.",
            "The time claimed by the signer is later than the time stamp."),
    CLAIMED_TIMES_DIFFER(
            Severity.WARNING,
            "Người ký ghi hai thời gian ký khác nhau.",
            "The signer claims two different times of signing."),
    TIMESTAMP_INVALID(
            Severity.WARNING,
            "Dấu thời gian trong chữ ký không hợp lệ nên không được tính.",
            "The signature's time stamp is not valid and does not count."),
    TIMESTAMP_NOT_GENUINE(
            Severity.ERROR,
            "Dấu thời gian không do một dịch vụ cấp dấu thời gian ký đúng cách.",
            "The time stamp is not properly signed by a time stamp authority."),
    TIMESTAMP_ORDER(
            Severity.ERROR,
            "Dấu thời gian ghi sớm hơn một dấu thời gian mà nó bảo vệ.",
            "The time stamp says it is older than another one that it covers."),
    TIMESTAMP_FUTURE(
            Severity.ERROR,
            "Dấu thời gian ở trong tương lai; hãy xem đồng hồ của máy này có đúng không.",
            "The time stamp is from the future; see whether the clock of this machine is right."),
    TIMESTAMP_UNREADABLE(Severity.ERROR, "Không đọc được dấu thời gian.", "The time stamp cannot be read."),
    SIGNATURE_REMOVED(
            Severity.ERROR,
            "Chữ ký này đã bị gỡ khỏi văn bản ở phiên bản sau.",
            "A later revision removed this signature."),
    APPENDED_GARBAGE(
            Severity.ERROR,
            "Có dữ liệu lạ được thêm vào sau phần cuối của văn bản.",
            "Foreign data were appended behind the end of the document."),
    BYTES_UNACCOUNTED(
            Severity.ERROR,
            "Giữa các phiên bản của văn bản có dữ liệu không thuộc nội dung nào.",
            "Between the document's revisions there are bytes that belong to nothing in it."),
    PAGE_CHANGED(Severity.ERROR, "Trang bị thay đổi sau khi ký.", "A page was changed after signing."),
    ANNOTATION_ADDED(
            Severity.ERROR,
            "Có nội dung phủ lên trang được thêm sau khi ký.",
            "An annotation was laid over a page after signing."),
    CONTENT_CHANGED(Severity.ERROR, "Nội dung bị thay đổi sau khi ký.", "Content was changed after signing."),
    APPEARANCE_CHANGED(
            Severity.ERROR,
            "Hình thức hiển thị của một chữ ký bị thay đổi sau khi ký.",
            "The appearance of a signature was changed after signing."),
    APPEARANCE_UNSAFE(
            Severity.ERROR,
            "Hình thức của một chữ ký mới có thể hiển thị ngoài ô của nó.",
            "The appearance of a new signature may show outside its field."),
    SIGNATURE_COVERED(
            Severity.ERROR,
            "Một chữ ký mới che lên hình thức của chữ ký trước.",
            "A new signature covers the appearance of an earlier one."),
    FIELD_ADDED(
            Severity.WARNING,
            "Sau chữ ký này có thêm một ô chữ ký nhìn thấy được, không có sẵn trong văn bản; hãy xem ô đó che gì.",
            "After this signature a visible signature field was added that was not prepared; look at what it covers."),
    FIELD_CHANGED(
            Severity.ERROR,
            "Một ô chữ ký bị thay đổi ngoài việc ký.",
            "A signature field was changed in another way than by signing."),
    FORM_CHANGED(Severity.ERROR, "Biểu mẫu của văn bản bị thay đổi sau khi ký.", "The form was changed after signing."),
    CATALOG_CHANGED(
            Severity.ERROR,
            "Cấu trúc của văn bản bị thay đổi sau khi ký.",
            "The document's structure was changed after signing."),
    STORE_CHANGED(
            Severity.ERROR,
            "Dữ liệu kiểm chứng lưu trong văn bản bị thay thế.",
            "Validation data kept in the document were replaced."),
    OBJECT_CHANGED(Severity.ERROR, "Một đối tượng bị thay đổi sau khi ký.", "An object was changed after signing."),
    OBJECT_REMOVED(Severity.ERROR, "Một đối tượng bị xoá sau khi ký.", "An object was removed after signing."),
    OBJECT_UNEXPLAINED(
            Severity.ERROR,
            "Có đối tượng lạ được thêm sau khi ký.",
            "An object without a purpose was added after signing."),
    OBJECT_UNREADABLE(
            Severity.ERROR,
            "Văn bản đã ký có đối tượng không đọc được; không rõ nội dung thêm sau đó có lấp vào đâu không.",
            "The signed document has an object that cannot be read: what was added later may show through it."),
    OBJECT_AMBIGUOUS(
            Severity.ERROR,
            "Một đối tượng bị thay đổi có hai vai trò trong văn bản.",
            "A changed object has two roles in the document."),
    OBJECT_SHADOWS(
            Severity.ERROR,
            "Đối tượng thêm sau khi ký lấp vào chỗ trống chuẩn bị sẵn trong văn bản đã ký.",
            "An object added after signing fills a hole that the signed document had left for it."),
    ANNOTATION_CHANGED(
            Severity.ERROR,
            "Sau khi ký, ghi chú hoặc hình có sẵn trên trang bị sửa hoặc gỡ.",
            "A note or picture that lay on a page was changed or removed after signing."),
    FORM_FILLED(
            Severity.ERROR,
            "Sau khi ký có ô của biểu mẫu được điền thêm; chữ ký không nói gì về phần điền thêm đó.",
            "A field of the form was filled in after signing; the signature says nothing about what was filled in."),
    FORM_FILLED_AS_PERMITTED(
            Severity.INFO,
            "Sau khi ký có ô của biểu mẫu được điền thêm, như người chứng nhận văn bản cho phép.",
            "A field of the form was filled in after signing, as whoever certified the document permits."),
    FORM_FIELD_ADDED(
            Severity.ERROR,
            "Sau khi ký có ô của biểu mẫu được thêm vào.",
            "A field of a form was added after signing."),
    FIELD_OF_STRANGER(
            Severity.ERROR,
            "Sau chữ ký này có thêm chữ ký nhìn thấy được của một người không xác định được; hãy xem chữ ký đó che gì.",
            "After this signature somebody who is not known added a visible one; look at what it covers."),
    ATTACHMENT_ADDED(
            Severity.ERROR,
            "Sau khi ký, tệp đính kèm của văn bản được thêm hoặc sửa.",
            "Attachments of the document were added or changed after signing."),
    ACTION_ADDED(
            Severity.ERROR,
            "Sau khi ký có lệnh tự chạy được thêm vào văn bản.",
            "An action that runs by itself was added after signing."),
    LAYERS_CHANGED(
            Severity.ERROR,
            "Sau khi ký, các lớp hiển thị của văn bản được thêm hoặc sửa.",
            "Layers of the document were added or changed after signing."),
    TAGS_ADDED(
            Severity.INFO,
            "Sau khi ký có thẻ cấu trúc được thêm vào; phần nhìn thấy không đổi.",
            "Tags were added after signing; what is seen did not change."),
    TAGS_CHANGED(
            Severity.ERROR,
            "Sau khi ký, thẻ cấu trúc (phần để máy đọc thành tiếng) được sửa.",
            "Tags, which are what is read aloud, were changed after signing."),
    SETTINGS_CHANGED(
            Severity.ERROR,
            "Sau khi ký, phần mềm khác đã ghi thêm thiết lập vào văn bản mà hệ thống không hiểu hết.",
            "After signing other software wrote settings into the document that are not all understood here."),
    METADATA_UPDATED(
            Severity.INFO,
            "Sau khi ký, phần mô tả tệp (tiêu đề, ngày lưu, tên phần mềm) được ghi lại; nội dung không đổi.",
            "The file's description (title, date, program) was written anew after signing; its content did not change."),
    TRAILER_CHANGED(
            Severity.ERROR, "Phần cuối tệp bị thay đổi sau khi ký.", "The file's trailer was changed after signing."),
    DUPLICATE_FIELD_NAME(
            Severity.ERROR,
            "Hai ô chữ ký trùng tên: không rõ ô nào được ký.",
            "Two signature fields share a name: it is unclear which one was signed.");

    private final Severity severity;
    private final String vietnamese;
    private final String english;

    Message(Severity severity, String vietnamese, String english) {
        this.severity = severity;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    Finding finding() {
        return new Finding(name().toLowerCase(Locale.ROOT).replace('_', '-'), severity, vietnamese, english);
    }
}
