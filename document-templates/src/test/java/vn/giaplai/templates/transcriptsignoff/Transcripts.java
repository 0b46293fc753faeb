package vn.giaplai.templates.transcriptsignoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.SchoolIdentity;

/** Transcripts and decisions of a school that does not exist. */
public final class Transcripts {
    static final SchoolIdentity NGUYEN_DU = new SchoolIdentity(
            "THCSND", "Trường THCS Nguyễn Du", "UBND phường Long An", "phường Long An", "tỉnh Tây Ninh");
    static final String URL = "https://hocba.thcsnd.example/kiem-tra/7Q2M-9XKD-4T8B-HC6W";

    private Transcripts() {}

    /** A pupil of 9A with all twelve subjects, one of them with three teachers. */
    public static Transcript pupil9A() {
        return transcript("Nguyễn Thị Thuỳ Dương", subjects(), Corrections.none(), summary());
    }

    /** The same pupil after a correction in two subjects. */
    static Transcript corrected() {
        return transcript(
                "Nguyễn Thị Thuỳ Dương", subjects(), new Corrections(2, List.of("Toán", "Tin học")), summary());
    }

    /** Everything as long as it gets: names, comments of 250 letters, three teachers in every row. */
    public static Transcript longest() {
        String name = "Công Tằng Tôn Nữ Thuỵ Phương Hoàng Bảo Ngọc Quỳnh Anh";
        String sentence = "Nắm vững kiến thức, vận dụng khá linh hoạt vào tình huống thực tiễn; ";
        String comment = sentence.repeat(4).substring(0, 250);
        List<String> teachers =
                List.of("Nguyễn Hoàng Phương Thuỳ Trang Anh", "Huỳnh Ngọc Phương Uyên Thư", "H'Wương Niê Kđăm Ayun");
        List<SubjectRow> rows = subjects().stream()
                .map(row -> new SubjectRow(
                        row.code(),
                        row.name(),
                        row.kind(),
                        row.term1(),
                        row.term2(),
                        row.year(),
                        row.year(),
                        false,
                        comment,
                        teachers))
                .toList();
        List<String> names = rows.stream().map(SubjectRow::name).toList();
        List<String> lines = List.of(sentence.repeat(2), sentence.repeat(2), sentence.repeat(2));
        PeriodResult good = new PeriodResult("Chưa đạt", "Chưa đạt");
        YearSummary summary = new YearSummary(
                good,
                good,
                good,
                good,
                46,
                YearSummary.Decision.NOT_COMPLETED_THCS,
                lines,
                lines,
                lines,
                comment.repeat(2),
                comment,
                name);
        return transcript(name, rows, new Corrections(24, names), summary);
    }

    /** A pupil with a name of one letter, exempt from one subject, not promoted, grade 8. */
    static Transcript exempt() {
        List<SubjectRow> rows = subjects().stream()
                .map(row -> row.code().equals("GDTC")
                        ? new SubjectRow(
                                row.code(),
                                row.name(),
                                row.kind(),
                                Grade.none(),
                                Grade.none(),
                                Grade.none(),
                                Grade.none(),
                                true,
                                "",
                                row.teachers())
                        : row)
                .toList();
        return transcript("Y Ê", rows, Corrections.none(), summary());
    }

    /** A pupil whose first subject has this comment. */
    static Transcript withComment(String comment) {
        return withComments(List.of(comment));
    }

    /** A pupil whose first subjects have these comments, twelve at most. */
    static Transcript withComments(List<String> comments) {
        List<SubjectRow> rows = IntStream.range(0, comments.size())
                .mapToObj(at -> with(comments.get(at), subjects().get(at)))
                .toList();
        return transcript("Nguyễn Thị Thuỳ Dương", rows, Corrections.none(), summary());
    }

    /** A pupil of whom every teacher has three lines to say. */
    static Transcript withThreeLinesEach() {
        String comment = "Em tích cực trong hoạt động nhóm, hoàn thành tốt bài tập. Kĩ năng đọc hiểu tốt, phát âm rõ,"
                + " chữ viết đẹp hơn nhiều.";
        List<SubjectRow> rows =
                subjects().stream().map(row -> with(comment, row)).toList();
        return transcript("Nguyễn Thị Thuỳ Dương", rows, Corrections.none(), summary());
    }

    private static SubjectRow with(String comment, SubjectRow row) {
        return new SubjectRow(
                row.code(),
                row.name(),
                row.kind(),
                row.term1(),
                row.term2(),
                row.year(),
                Grade.none(),
                false,
                comment,
                row.teachers());
    }

    /** A pupil of whom this was decided. */
    static Transcript withDecision(YearSummary.Decision decision) {
        YearSummary good = summary();
        YearSummary summary = new YearSummary(
                good.term1(),
                good.term2(),
                good.year(),
                good.afterRetest(),
                good.absences(),
                decision,
                good.certificates(),
                good.contests(),
                good.rewards(),
                good.homeroomComment(),
                good.summerComment(),
                good.homeroomTeacher());
        return transcript("Nguyễn Thị Thuỳ Dương", subjects(), Corrections.none(), summary);
    }

    private static Transcript transcript(
            String name, List<SubjectRow> rows, Corrections corrections, YearSummary summary) {
        Pupil pupil = new Pupil(
                name,
                "HS2300917",
                "080312004517",
                "0128/2023",
                LocalDate.of(2012, 3, 7),
                "Nữ",
                "phường Long An, tỉnh Tây Ninh",
                "Kinh",
                "Số 12, đường Nguyễn Đình Chiểu, phường Long An, tỉnh Tây Ninh",
                "",
                List.of(
                        new Pupil.Guardian("Cha", "Nguyễn Văn Hưởng", "Thợ điện"),
                        new Pupil.Guardian("Mẹ", "Lê Thị Ngọc Diễm", "Giáo viên")));
        return new Transcript(
                "HB-2026-2027-HS2300917-01",
                1,
                URL,
                NGUYEN_DU,
                "2026-2027",
                9,
                "9A",
                pupil,
                List.of(
                        stage("2023-2024", "6A"),
                        stage("2024-2025", "7A"),
                        stage("2025-2026", "8A"),
                        stage("2026-2027", "9A")),
                rows,
                corrections,
                summary,
                "Long An",
                LocalDate.of(2027, 5, 28));
    }

    private static LearningStage stage(String year, String className) {
        return new LearningStage(year, className, "Trường THCS Nguyễn Du, phường Long An, tỉnh Tây Ninh");
    }

    private static YearSummary summary() {
        return new YearSummary(
                new PeriodResult("Tốt", "Khá"),
                new PeriodResult("Tốt", "Tốt"),
                new PeriodResult("Tốt", "Tốt"),
                PeriodResult.none(),
                3,
                YearSummary.Decision.COMPLETED_THCS,
                List.of(),
                List.of("Giải Ba môn Ngữ văn, kì thi học sinh giỏi cấp tỉnh"),
                List.of("Học sinh Giỏi"),
                "Chăm ngoan, có ý thức kỉ luật tốt; hoà đồng, biết giúp đỡ bạn bè; tích cực tham gia hoạt động của lớp.",
                "",
                "Phạm Thị Ngọc Ánh");
    }

    static List<SubjectRow> subjects() {
        return List.of(
                score(
                        "NV",
                        "Ngữ văn",
                        "8.4",
                        "8.9",
                        "8.7",
                        "Cảm thụ tốt, diễn đạt mạch lạc, bài viết giàu cảm xúc; cần đọc thêm văn bản nghị luận.",
                        "Phạm Thị Ngọc Ánh"),
                score(
                        "TOAN",
                        "Toán",
                        "7.6",
                        "8.1",
                        "7.9",
                        "Nắm chắc kiến thức cơ bản, lập luận chặt chẽ; cần rèn thêm kĩ năng giải bài toán thực tế.",
                        "Lê Quang Vinh"),
                score(
                        "NN1",
                        "Ngoại ngữ 1 (Tiếng Anh)",
                        "8.0",
                        "8.3",
                        "8.2",
                        "Phát âm rõ, vốn từ khá phong phú; mạnh dạn giao tiếp trong giờ học.",
                        "Đỗ Khánh Linh"),
                score(
                        "GDCD",
                        "Giáo dục công dân",
                        "9.0",
                        "9.2",
                        "9.1",
                        "Có ý thức vận dụng bài học vào cuộc sống.",
                        "Võ Thị Sáu"),
                score(
                        "LSDL",
                        "Lịch sử và Địa lí",
                        "7.8",
                        "8.0",
                        "7.9",
                        "Hiểu bài, biết liên hệ sự kiện với địa phương; kĩ năng đọc bản đồ tốt.",
                        "Nguyễn Hữu Thọ",
                        "Bùi Thị Hạnh"),
                score(
                        "KHTN",
                        "Khoa học tự nhiên",
                        "7.2",
                        "7.7",
                        "7.5",
                        "Có tiến bộ rõ ở học kì II, thực hành cẩn thận; cần chú ý hơn khi giải bài tập tính toán.",
                        "Nguyễn Thị Hoa",
                        "Trương Công Định",
                        "H'Blút Niê"),
                score("CN", "Công nghệ", "8.5", "8.8", "8.7", "Thực hành khéo léo, đúng quy trình.", "Lý Thái Học"),
                score(
                        "TIN",
                        "Tin học",
                        "9.3",
                        "9.5",
                        "9.4",
                        "Tư duy thuật toán tốt, sản phẩm có sáng tạo.",
                        "Ngô Bá Khá"),
                comment("GDTC", "Giáo dục thể chất", "Rèn luyện đều, thể lực tốt.", "Hồ Văn Mạnh"),
                comment(
                        "NT",
                        "Nghệ thuật (Âm nhạc, Mĩ thuật)",
                        "Hát đúng giai điệu, bài vẽ có bố cục đẹp.",
                        "Mai Thanh Tùng",
                        "Ưng Thị Đẹp"),
                comment("GDDP", "Nội dung giáo dục của địa phương", "Tìm hiểu tốt lịch sử địa phương.", "Bùi Thị Hạnh"),
                comment(
                        "HDTN",
                        "Hoạt động trải nghiệm, hướng nghiệp",
                        "Chủ động, hợp tác tốt trong nhóm; có định hướng nghề nghiệp rõ.",
                        "Phạm Thị Ngọc Ánh"));
    }

    private static SubjectRow score(
            String code, String name, String term1, String term2, String year, String comment, String... teachers) {
        return new SubjectRow(
                code,
                name,
                SubjectKind.SCORE,
                Grade.of(new BigDecimal(term1)),
                Grade.of(new BigDecimal(term2)),
                Grade.of(new BigDecimal(year)),
                Grade.none(),
                false,
                comment,
                List.of(teachers));
    }

    private static SubjectRow comment(String code, String name, String comment, String... teachers) {
        Grade passed = Grade.passed(true);
        return new SubjectRow(
                code,
                name,
                SubjectKind.COMMENT,
                passed,
                passed,
                passed,
                Grade.none(),
                false,
                comment,
                List.of(teachers));
    }

    /** The decision that locks two classes. */
    static LockDecision lockDecision() {
        return new LockDecision(
                "QD-KHB-2026-2027-01",
                URL,
                new Letterhead(NGUYEN_DU, "Số: 05/QĐ-THCSND", "Long An", LocalDate.of(2027, 6, 5)),
                "2026-2027",
                List.of(
                        "Căn cứ Nghị định số 88/2026/NĐ-CP ngày 28 tháng 3 năm 2026 của Chính phủ về dữ liệu giáo dục",
                        "Căn cứ Thông tư số 22/2021/TT-BGDĐT ngày 20 tháng 7 năm 2021 của Bộ trưởng Bộ Giáo dục và Đào"
                                + " tạo quy định về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông"),
                "Ban quản trị hệ thống",
                List.of(new LockDecision.ClassCount("9A", 40), new LockDecision.ClassCount("9B", 40)),
                List.of(),
                List.of("Như Điều 3", "UBND phường Long An (để báo cáo)", "Lưu: VT"));
    }
}
