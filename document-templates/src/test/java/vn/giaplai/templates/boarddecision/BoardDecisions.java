package vn.giaplai.templates.boarddecision;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.SchoolIdentity;

/** Decisions as a school makes them. */
public final class BoardDecisions {
    private BoardDecisions() {}

    /** Three members, and an earlier decision ends. */
    public static BoardDecision ofThree() {
        return of(
                List.of(
                        new BoardDecision.Member(
                                "Võ Văn Thành",
                                "Giáo viên",
                                "Trưởng ban",
                                "Phụ trách chung; cấp tài khoản, phân quyền; đề nghị khóa sổ, khóa học bạ"),
                        new BoardDecision.Member(
                                "H’Đỗ Thị Ánh Tuyết", "Văn thư", "Ủy viên", "In ấn, lưu trữ; sao lưu dữ liệu"),
                        new BoardDecision.Member(
                                "Y Bliêng Niê",
                                "Giáo viên, Tổ trưởng chuyên môn",
                                "Ủy viên",
                                "Cập nhật dữ liệu đầu năm; hướng dẫn giáo viên, nhân viên sử dụng")),
                List.of("Quyết định số 02/QĐ-THCSND ngày 05/09/2025"));
    }

    static BoardDecision of(List<BoardDecision.Member> members, List<String> replaced) {
        return new BoardDecision(
                "QD-BQT-2026-01",
                "https://hoso.example.vn/v/ABCD-EFGH",
                new Letterhead(
                        new SchoolIdentity(
                                "40123456",
                                "Trường THCS Nguyễn Du",
                                "UBND phường Long An",
                                "phường Long An",
                                "Tỉnh Tây Ninh"),
                        "Số: 05/QĐ-THCSND",
                        "Long An",
                        LocalDate.of(2026, 9, 4)),
                List.of(
                        "Căn cứ Thông tư số 32/2020/TT-BGDĐT ngày 15 tháng 9 năm 2020 của Bộ trưởng Bộ Giáo dục và Đào tạo",
                        "Căn cứ quy chế của nhà trường về số thành viên Ban quản trị: từ 3 đến 5"),
                LocalDate.of(2026, 9, 5),
                LocalDate.of(2027, 8, 31),
                members,
                replaced,
                List.of("Như Điều 4", "Các tổ chuyên môn", "Lưu: VT"));
    }
}
