package vn.giaplai.templates.boarddecision;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.Texts;

/**
 * Quyết định thành lập Ban quản trị (S002 Đ12.1, S004 Đ6.1; layout: NĐ 30/2020/NĐ-CP). Who signs it, and in which capacity,
 * the signature says.
 *
 * @param documentId printed on every page
 * @param verificationUrl address with the unguessable code, for the QR
 * @param letterhead school, number such as "Số: 05/QĐ-THCSND", place and date
 * @param legalBases "Căn cứ …" lines without final punctuation
 * @param from first day of the board
 * @param to last day
 * @param members in the order of the list, the head first
 * @param replaced earlier decisions that end the day before the first: "Quyết định số 02/QĐ-THCSND ngày 05/9/2025"; mostly none
 * @param recipients "Nơi nhận" lines without punctuation, "Lưu: VT" last
 */
public record BoardDecision(
        String documentId,
        String verificationUrl,
        Letterhead letterhead,
        List<String> legalBases,
        LocalDate from,
        LocalDate to,
        List<Member> members,
        List<String> replaced,
        List<String> recipients) {

    /**
     * One member.
     *
     * @param position what the person is in the school: "Giáo viên"
     * @param duty in the board: "Trưởng ban"
     * @param task what the member does
     */
    public record Member(String name, String position, String duty, String task) {
        public Member {
            Texts.require("name", name);
            Texts.require("position", position);
            Texts.require("duty", duty);
            Texts.require("task", task);
        }
    }

    public BoardDecision {
        Texts.require("document id", documentId);
        Texts.require("verification address", verificationUrl);
        legalBases = List.copyOf(legalBases);
        members = List.copyOf(members);
        replaced = List.copyOf(replaced);
        recipients = List.copyOf(recipients);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a board needs at least one member");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a board ends on its first day at the earliest");
        }
    }
}
