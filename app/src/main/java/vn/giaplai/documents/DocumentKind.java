package vn.giaplai.documents;

import java.util.regex.Pattern;

/**
 * A kind of paper that is signed and kept, as the feature that owns it declares it, in a bean.
 *
 * @param key stands in the register for ever: capital letters and underscores, {@code TRANSFER_FORM}
 * @param nameKey message key of what pages call it
 */
public record DocumentKind(String key, String nameKey, Filing filing) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z_]{1,39}");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9-]*");

    public DocumentKind {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a kind of paper is capital letters and underscores, was " + key);
        }
    }

    /**
     * How the archive files it; in Vietnamese, for ever readable beside the paper (TT 05/2025/TT-BNV).
     *
     * @param type tên loại: {@code Quyết định}
     * @param symbol ký hiệu: {@code QĐ}
     * @param subject what its file (hồ sơ) is about: {@code Chuyển trường}
     * @param retention thời hạn lưu trữ: {@code Vĩnh viễn}
     * @param folder where it lies in the archived object: {@code quyet-dinh}
     * @param file first part of its file's name: {@code chuyen-truong}
     */
    public record Filing(String type, String symbol, String subject, String retention, String folder, String file) {

        public Filing {
            if (!PATH.matcher(folder).matches() || !PATH.matcher(file).matches()) {
                throw new IllegalArgumentException(
                        "folder and file are small letters, digits and hyphens, were " + folder + ", " + file);
            }
        }
    }
}
