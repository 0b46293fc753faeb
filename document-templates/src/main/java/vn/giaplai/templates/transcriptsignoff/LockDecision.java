package vn.giaplai.templates.transcriptsignoff;

import java.util.List;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.Texts;

/**
 * Quyết định khóa học bạ: the principal closes the transcripts of a school year (layout: NĐ 30/2020/NĐ-CP). Who signs it,
 * and in which capacity, the signature says.
 *
 * @param documentId printed on every page
 * @param verificationUrl address with the unguessable code, for the QR
 * @param letterhead school, number such as "Số: 05/QĐ-THCSND", place and date
 * @param schoolYear {@code 2026-2027}
 * @param legalBases "Căn cứ …" lines without final punctuation
 * @param proposer whose proposal it follows: "Ban quản trị hệ thống"
 * @param classes classes and number of transcripts that are locked
 * @param leftOut whom the lock leaves out by name; empty when it shuts everything
 * @param recipients "Nơi nhận" lines without punctuation, "Lưu: VT" last
 */
public record LockDecision(
        String documentId,
        String verificationUrl,
        Letterhead letterhead,
        String schoolYear,
        List<String> legalBases,
        String proposer,
        List<ClassCount> classes,
        List<LeftOut> leftOut,
        List<String> recipients) {
    /**
     * One class.
     *
     * @param className {@code 9A}
     * @param transcripts number of transcripts of the class
     */
    public record ClassCount(String className, int transcripts) {
        public ClassCount {
            Texts.require("class", className);
            if (transcripts < 0) {
                throw new IllegalArgumentException("transcripts must be 0 or more, was " + transcripts);
            }
        }
    }

    /**
     * Transcripts that are not locked yet.
     *
     * @param className {@code 9B}
     * @param pupils names of the pupils; empty for the whole class
     */
    public record LeftOut(String className, List<String> pupils) {
        public LeftOut {
            Texts.require("class", className);
            pupils = List.copyOf(pupils);
        }
    }

    public LockDecision {
        Texts.require("document id", documentId);
        Texts.require("verification address", verificationUrl);
        Texts.require("school year", schoolYear);
        Texts.require("proposer", proposer);
        legalBases = List.copyOf(legalBases);
        classes = List.copyOf(classes);
        leftOut = List.copyOf(leftOut);
        recipients = List.copyOf(recipients);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("a lock decision needs at least one class");
        }
    }

    /** All transcripts of all classes. */
    public int total() {
        return classes.stream().mapToInt(ClassCount::transcripts).sum();
    }
}
