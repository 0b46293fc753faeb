package vn.giaplai.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sentences as teachers write them: progress, strengths, main limits; by subject and by how the year went. */
final class DemoRemarks {

    private static final List<List<String>> OPENINGS = List.of(
            List.of(
                    "Em học rất tốt, chủ động trong giờ học.",
                    "Em tiếp thu nhanh, vận dụng linh hoạt.",
                    "Em có nhiều tiến bộ nổi bật, tích cực phát biểu xây dựng bài.",
                    "Em say mê môn học, hoàn thành xuất sắc các nhiệm vụ."),
            List.of(
                    "Em học khá, chăm chỉ, có ý thức tự học.",
                    "Em nắm được kiến thức cơ bản, tiến bộ đều qua từng tháng.",
                    "Em tích cực trong hoạt động nhóm, hoàn thành tốt bài tập.",
                    "Em có tiến bộ rõ trong học kì II."),
            List.of(
                    "Em nắm được kiến thức trọng tâm, cần cẩn thận hơn khi làm bài.",
                    "Em có cố gắng, đã mạnh dạn hơn khi phát biểu.",
                    "Em hoàn thành các nhiệm vụ học tập ở mức đạt.",
                    "Em có tiến bộ nhưng chưa đều."),
            List.of(
                    "Em còn gặp khó khăn ở phần vận dụng, cần ôn lại kiến thức nền.",
                    "Em cần tập trung hơn trong giờ học và làm bài tập đầy đủ.",
                    "Em có cố gắng nhưng kết quả còn hạn chế."));

    private static final Map<String, List<String>> STRENGTHS = Map.ofEntries(
            Map.entry(
                    DemoSubjects.LITERATURE,
                    List.of(
                            "Cảm thụ văn bản tinh tế, diễn đạt mạch lạc.",
                            "Viết bài nghị luận có lí lẽ, dẫn chứng thuyết phục.")),
            Map.entry(
                    DemoSubjects.MATHS,
                    List.of(
                            "Tư duy lô-gic tốt, trình bày lời giải chặt chẽ.",
                            "Giải phương trình và bài toán hình thành thạo.")),
            Map.entry(
                    DemoSubjects.ENGLISH,
                    List.of("Vốn từ phong phú, giao tiếp tự tin.", "Kĩ năng đọc hiểu tốt, phát âm rõ ràng.")),
            Map.entry(
                    DemoSubjects.CIVICS,
                    List.of("Biết liên hệ bài học với thực tế.", "Có thái độ đúng mực, biết bảo vệ ý kiến của mình.")),
            Map.entry(
                    DemoSubjects.HISTORY_GEOGRAPHY,
                    List.of("Nhớ sự kiện chính xác, đọc bản đồ tốt.", "Biết khai thác tư liệu và biểu đồ.")),
            Map.entry(
                    DemoSubjects.SCIENCE,
                    List.of(
                            "Thao tác thí nghiệm cẩn thận, giải thích hiện tượng rõ ràng.",
                            "Vận dụng tốt kiến thức vào bài tập định lượng.")),
            Map.entry(
                    DemoSubjects.TECHNOLOGY,
                    List.of("Khéo tay, hoàn thành sản phẩm đúng quy trình.", "Biết định hướng nghề nghiệp phù hợp.")),
            Map.entry(
                    DemoSubjects.COMPUTING,
                    List.of("Sử dụng bảng tính và phần mềm thành thạo.", "Có ý thức an toàn khi dùng Internet.")),
            Map.entry(
                    DemoSubjects.PHYSICAL,
                    List.of(
                            "Thực hiện đúng kỹ thuật động tác, có thể lực tốt.",
                            "Nhiệt tình tập luyện, có tinh thần đồng đội.")),
            Map.entry(
                    DemoSubjects.ARTS,
                    List.of(
                            "Hát đúng giai điệu, bài vẽ có bố cục hài hoà.",
                            "Có năng khiếu, sản phẩm mĩ thuật sáng tạo.")),
            Map.entry(
                    DemoSubjects.EXPERIENCE,
                    List.of("Tham gia đầy đủ, có trách nhiệm với tập thể.", "Biết lập kế hoạch và hợp tác với bạn.")),
            Map.entry(
                    DemoSubjects.LOCAL,
                    List.of(
                            "Hiểu biết về văn hoá cồng chiêng và lễ hội địa phương.",
                            "Tích cực sưu tầm tư liệu về quê hương Đắk Lắk.")));

    private static final List<String> ADVICE = List.of(
            "Cần đọc thêm và ghi chép khoa học hơn.",
            "Cần luyện tập thêm các bài vận dụng.",
            "Cần mạnh dạn hỏi khi chưa hiểu bài.",
            "Cần rèn chữ viết và cách trình bày.");

    private static final List<List<String>> HOMEROOM = List.of(
            List.of(
                    "Em chăm ngoan, lễ phép, học tập rất tốt và luôn giúp đỡ bạn bè; là tấm gương cho cả lớp noi theo.",
                    "Em có ý thức kỉ luật cao, năng nổ trong các hoạt động Đội, kết quả học tập xuất sắc.",
                    "Em tự giác, trung thực, có tinh thần trách nhiệm; cần tiếp tục phát huy ở cấp học tiếp theo."),
            List.of(
                    "Em ngoan, hoà nhã với bạn bè, học tập chăm chỉ và có tiến bộ trong học kì II.",
                    "Em chấp hành tốt nội quy, tích cực tham gia lao động và văn nghệ của lớp.",
                    "Em có tinh thần đoàn kết, hoàn thành tốt nhiệm vụ được giao; nên mạnh dạn hơn khi phát biểu."),
            List.of(
                    "Em ngoan, thật thà, có cố gắng trong học tập; cần sắp xếp thời gian tự học hợp lí hơn.",
                    "Em hiền, ít nói, hoàn thành nhiệm vụ ở mức đạt; cần chủ động trao đổi với thầy cô.",
                    "Em có tiến bộ về ý thức kỉ luật; cần chăm chỉ và kiên trì hơn."),
            List.of(
                    "Em cần đi học đều hơn và hoàn thành bài tập đầy đủ; gia đình phối hợp nhắc nhở em.",
                    "Em còn hay nói chuyện riêng, cần cố gắng nhiều hơn trong năm học tới."));

    private final Random random;

    DemoRemarks(Random random) {
        this.random = random;
    }

    /** What the subject teacher writes when the year's mean is about that. */
    String subject(String subjectCode, double mean) {
        int band = band(mean);
        var text = pick(OPENINGS.get(band));
        if (band < 2 || (band == 2 && random.nextBoolean())) {
            text += " " + pick(STRENGTHS.getOrDefault(subjectCode, List.of("Có ý thức học tập tốt.")));
        }
        if (band >= 2 || random.nextInt(4) == 0) {
            text += " " + pick(ADVICE);
        }
        return text;
    }

    /** What the homeroom teacher writes. */
    String homeroom(double ability) {
        return pick(HOMEROOM.get(band(ability)));
    }

    private static int band(double mean) {
        if (mean >= 8) {
            return 0;
        }
        if (mean >= 6.5) {
            return 1;
        }
        return mean >= 5 ? 2 : 3;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
