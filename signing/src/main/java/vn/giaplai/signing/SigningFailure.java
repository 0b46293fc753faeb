package vn.giaplai.signing;

/**
 * Why a paper was not signed, lifted or read. Each tells a person in Vietnamese and English what happened, that the
 * paper is unchanged, and what to do.
 */
public enum SigningFailure {
    PIN_REJECTED(
            "Mã PIN không đúng. Chưa văn bản nào được ký. Hãy nhập lại mã PIN.",
            "The PIN is wrong. Nothing was signed. Please enter the PIN again."),
    KEY_UNSUPPORTED(
            "Khoá ký không thuộc loại được phép (RSA từ 2048 bit, ECDSA P-256, P-384). Văn bản chưa được ký. Hãy xin cấp"
                    + " chứng thư số khác.",
            "The key is of a kind that is not allowed (RSA from 2048 bits, ECDSA P-256, P-384). The paper was not"
                    + " signed. Please obtain another certificate."),
    KEY_FILE_DAMAGED(
            "Tệp khoá ký (.p12) bị hỏng, bị cắt ngắn hoặc không phải tệp khoá. Văn bản chưa được ký; mật khẩu không bị tính"
                    + " là sai. Hãy chép lại tệp từ nơi cấp.",
            "The key file (.p12) is damaged, cut short or no key file. The paper was not signed; the password does not"
                    + " count as wrong. Copy the file again from where it was issued."),
    CERTIFICATE_WITHOUT_NAME(
            "Chứng thư số trong tệp khoá không ghi tên chủ nên không cho biết ai ký. Văn bản chưa được ký. Hãy xin cấp lại"
                    + " chứng thư số có tên.",
            "The certificate in the key file names no holder, so it tells nobody who signs. The paper was not signed. Ask"
                    + " for a certificate with a name."),
    KEY_UNAVAILABLE(
            "Thiết bị hoặc dịch vụ giữ khoá ký không trả lời. Văn bản chưa được ký. Hãy kiểm tra thiết bị rồi ký lại.",
            "The token or service that holds the key did not answer. The paper was not signed. Check the device and"
                    + " sign again."),
    CERTIFICATE_EXPIRED(
            "Chứng thư số đã hết hạn. Văn bản giữ nguyên như trước. Hãy gia hạn chứng thư số rồi ký lại.",
            "The certificate has expired. The paper is unchanged. Renew the certificate and sign again."),
    CERTIFICATE_NOT_YET_VALID(
            "Chứng thư số chưa đến ngày có hiệu lực. Văn bản chưa được ký. Hãy ký sau ngày hiệu lực.",
            "The certificate is not valid yet. The paper was not signed. Sign after its first day."),
    CERTIFICATE_REVOKED(
            "Chứng thư số đã bị thu hồi. Văn bản giữ nguyên như trước. Người kế nhiệm cần ký lại.",
            "The certificate was revoked. The paper is unchanged. The successor has to sign again."),
    CERTIFICATE_UNTRUSTED(
            "Chứng thư số không dẫn về nguồn tin cậy nào. Văn bản giữ nguyên như trước. Hãy báo người quản trị.",
            "The certificate does not lead to a trusted authority. The paper is unchanged. Tell the administrator."),
    CERTIFICATE_NOT_FOR_SIGNING(
            "Chứng thư số này không dùng để ký văn bản (chỉ để mã hoá, cho máy chủ hoặc cho cơ quan cấp chứng thư). Văn"
                    + " bản chưa được ký. Hãy chọn chứng thư số để ký.",
            "This certificate is not for signing papers (it is for encryption, a server or an authority). The paper was"
                    + " not signed. Choose the certificate for signing."),
    TIMESTAMP_UNAVAILABLE(
            "Dịch vụ cấp dấu thời gian không trả lời. Văn bản giữ nguyên như trước. Hệ thống có thể thử lại sau.",
            "The time stamp authority did not answer. The paper is unchanged. It can be tried again later."),
    TIMESTAMP_REJECTED(
            "Dấu thời gian nhận được không hợp lệ. Văn bản giữ nguyên như trước. Hãy báo người quản trị.",
            "The time stamp received is not valid. The paper is unchanged. Tell the administrator."),
    REVOCATION_UNAVAILABLE(
            "Không kiểm tra được tình trạng thu hồi của chứng thư số. Văn bản giữ nguyên như trước. Hệ thống có thể thử"
                    + " lại sau.",
            "The revocation status of a certificate could not be checked. The paper is unchanged. It can be tried"
                    + " again later."),
    FIELD_MISSING(
            "Văn bản không có ô chữ ký này. Văn bản giữ nguyên như trước. Hãy báo người quản trị.",
            "The paper has no such signature field. It is unchanged. Tell the administrator."),
    FIELD_ALREADY_SIGNED(
            "Ô chữ ký này đã được ký. Văn bản giữ nguyên như trước; không cần ký lại.",
            "This signature field is already signed. The paper is unchanged; there is no need to sign again."),
    PLACE_UNUSABLE(
            "Không đặt được chữ ký ở vị trí này (không có trang đó, nằm ngoài trang hoặc đè lên ô khác). Văn bản giữ"
                    + " nguyên như trước. Hãy chọn vị trí khác.",
            "No signature can be put there (no such page, outside the page, or over something else). The paper is"
                    + " unchanged. Choose another place."),
    IMAGE_UNUSABLE(
            "Ảnh chữ ký không dùng được (phải là PNG, không quá 1 MB và 2 triệu điểm ảnh). Văn bản chưa được ký. Hãy chọn"
                    + " ảnh khác.",
            "The signature image cannot be used (a PNG of up to 1 MB and 2 million pixels is needed). The paper was not"
                    + " signed. Choose another image."),
    DOCUMENT_LOCKED(
            "Văn bản đã khoá, không nhận thêm chữ ký. Văn bản giữ nguyên như trước.",
            "The paper is locked and takes no further signature. It is unchanged."),
    DOCUMENT_UNSUPPORTED(
            "Hệ thống không đọc được tệp PDF này (có mật khẩu hoặc cấu trúc vượt giới hạn). Tệp giữ nguyên như trước. Hãy"
                    + " xuất lại tệp không mật khẩu, hoặc xin lại tệp gốc.",
            "This PDF cannot be read here (a password, or a structure beyond the bounds). It is unchanged. Export it again"
                    + " without a password, or ask for the original."),
    DOCUMENT_BROKEN(
            "Tệp không phải PDF hoặc đã hỏng. Không có gì bị thay đổi. Hãy tải lại tệp gốc.",
            "The file is no PDF or is broken. Nothing was changed. Fetch the original file again."),
    DOCUMENT_CHANGED(
            "Văn bản đã thay đổi từ khi chuẩn bị chữ ký. Chữ ký chưa được đưa vào; văn bản giữ nguyên. Hãy ký lại trên"
                    + " bản mới nhất.",
            "The paper changed since the signature was prepared. No signature was put in; the paper is unchanged. Sign"
                    + " the newest version again."),
    SIGNATURE_MISMATCH(
            "Giá trị chữ ký nhận được không khớp với chứng thư số và văn bản. Văn bản giữ nguyên như trước. Hãy kiểm tra"
                    + " thiết bị ký rồi ký lại.",
            "The signature value does not match the certificate and the paper. The paper is unchanged. Check the signing"
                    + " device and sign again."),
    PREPARATION_INVALID(
            "Dữ liệu chuẩn bị ký đã hỏng hoặc thuộc phiên bản khác. Văn bản giữ nguyên như trước. Hãy bắt đầu ký lại.",
            "The prepared signature is broken or of another version. The paper is unchanged. Begin to sign again."),
    UNEXPECTED(
            "Có lỗi ngoài dự kiến. Văn bản giữ nguyên như trước. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.",
            "Something unexpected went wrong. The paper is unchanged. Try again; if it goes on, tell the"
                    + " administrator."),
    LEVEL_NOT_REACHED(
            "Chữ ký chưa đạt mức yêu cầu. Văn bản giữ nguyên như trước. Hãy báo người quản trị.",
            "The signature did not reach the level asked for. The paper is unchanged. Tell the administrator.");

    private final String vietnamese;
    private final String english;

    SigningFailure(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The sentence for a person, in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The sentence for a person, in English. */
    public String english() {
        return english;
    }
}
