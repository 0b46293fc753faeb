package vn.giaplai.templates.transcriptsignoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.VietnameseFormats;

/**
 * The words of {@code transcript.html}: a transcript as the form writes it.
 *
 * @param transcript what is written
 * @param options whether signature fields stand on the page
 */
public record TranscriptPage(Transcript transcript, RenderOptions options) {
    /** One row of the results page. */
    public record Row(
            String name,
            String term1,
            String term2,
            String year,
            String afterRetest,
            String comment,
            List<Teacher> teachers) {}

    /** A teacher of a row and the name of her field. */
    public record Teacher(String name, String field) {}

    private static final String EXEMPT = "Miễn";

    public String title() {
        return "Học bạ năm học " + schoolYear() + " – " + pupil().name();
    }

    public boolean preview() {
        return options == RenderOptions.PREVIEW;
    }

    public boolean fields() {
        return options == RenderOptions.FINAL;
    }

    public Pupil pupil() {
        return transcript.pupil();
    }

    public String pupilName() {
        return pupil().name().toUpperCase(Locale.ROOT);
    }

    /** Title of the head of the school. */
    public String head() {
        return transcript.school().head();
    }

    public String capitalHead() {
        return head().toUpperCase(Locale.ROOT);
    }

    public String className() {
        return transcript.className();
    }

    public String schoolYear() {
        return transcript.schoolYear();
    }

    public String documentId() {
        return transcript.documentId();
    }

    public int version() {
        return transcript.version();
    }

    public String verificationUrl() {
        return transcript.verificationUrl();
    }

    public YearSummary summary() {
        return transcript.summary();
    }

    public String homeroomTeacher() {
        return summary().homeroomTeacher();
    }

    public List<LearningStage> history() {
        return transcript.history();
    }

    /** The school's name without the leading word "Trường", which the form prints. */
    public String schoolName() {
        String name = transcript.school().name();
        return name.startsWith("Trường ") ? name.substring("Trường ".length()) : name;
    }

    public String schoolPlace() {
        return capitalised(transcript.school().commune()) + ", "
                + transcript.school().province();
    }

    public String schoolLine() {
        return transcript.school().name() + ", " + transcript.school().commune() + ", "
                + transcript.school().province();
    }

    public String placeAndDate() {
        return VietnameseFormats.placeAndDate(transcript.place(), transcript.date());
    }

    /** The lines of page 1 after the name. */
    public List<String> profileLines() {
        List<String> lines = new ArrayList<>();
        lines.add("Giới tính: " + pupil().gender());
        lines.add("Ngày, tháng, năm sinh: " + VietnameseFormats.shortDate(pupil().birthDate()));
        lines.add("Nơi sinh: " + pupil().birthPlace());
        lines.add("Dân tộc: " + pupil().ethnicity());
        lines.add("Mã học sinh: " + pupil().code());
        lines.add("Số định danh cá nhân: " + pupil().personalId());
        if (!pupil().policy().isEmpty()) {
            lines.add("Đối tượng: " + pupil().policy());
        }
        lines.add("Chỗ ở hiện tại: " + pupil().address());
        for (Pupil.Guardian guardian : pupil().guardians()) {
            String occupation = guardian.occupation().isEmpty() ? "" : " – Nghề nghiệp: " + guardian.occupation();
            lines.add("Họ và tên " + guardian.role().toLowerCase(Locale.ROOT) + ": " + guardian.name() + occupation);
        }
        return lines;
    }

    /** What the last column of the course of study says. */
    public String confirmation(LearningStage stage) {
        return stage.schoolYear().equals(schoolYear())
                ? "Tại mục Phê duyệt của " + head()
                : "Theo học bạ năm học " + stage.schoolYear();
    }

    public List<Row> rows() {
        return transcript.subjects().stream().map(TranscriptPage::row).toList();
    }

    private static Row row(SubjectRow row) {
        List<Teacher> teachers = new ArrayList<>();
        for (int i = 0; i < row.teachers().size(); i++) {
            String field = SignatureFieldName.subject(row.code(), i + 1).value();
            teachers.add(new Teacher(row.teachers().get(i), field));
        }
        boolean exempt = row.exempt();
        return new Row(
                row.name(),
                exempt ? EXEMPT : row.term1().display(),
                exempt ? EXEMPT : row.term2().display(),
                exempt ? EXEMPT : row.year().display(),
                row.afterRetest().display(),
                row.comment(),
                List.copyOf(teachers));
    }

    /** TT 22/2021/TT-BGDĐT, annex: foot of the results page. */
    public String corrections() {
        Corrections corrections = transcript.corrections();
        String subjects = corrections.subjects().isEmpty() ? "không" : String.join(", ", corrections.subjects());
        return "Trong trang này có sửa chữa ở: " + corrections.count() + " chỗ, thuộc các môn học, hoạt động giáo dục: "
                + subjects + ".";
    }

    /** The decision as the form words it. */
    public List<String> decisionLines() {
        String next = "lớp " + (transcript.grade() + 1);
        return switch (summary().decision()) {
            case PROMOTED -> List.of("– Được lên lớp: " + next, "– Không được lên lớp:");
            case NOT_PROMOTED -> List.of("– Được lên lớp:", "– Không được lên lớp: học lại lớp " + transcript.grade());
            case COMPLETED_THCS -> List.of("– Xác nhận hoàn thành chương trình trung học cơ sở: Đã hoàn thành.");
            case NOT_COMPLETED_THCS -> List.of("– Xác nhận hoàn thành chương trình trung học cơ sở: Chưa hoàn thành.");
            case AFTER_SUMMER ->
                List.of(
                        "– Được lên lớp: xét sau khi rèn luyện trong kì nghỉ hè hoặc kiểm tra, đánh giá lại",
                        "– Không được lên lớp:");
            case NONE -> List.of("– Được lên lớp:", "– Không được lên lớp:");
        };
    }

    public List<String> awardLines() {
        return List.of(
                "– Chứng chỉ (nếu có): " + joined(summary().certificates()),
                "– Kết quả tham gia các cuộc thi (nếu có): " + joined(summary().contests()),
                "– Khen thưởng (nếu có): " + joined(summary().rewards()));
    }

    public String approval() {
        return switch (summary().decision()) {
            case PROMOTED -> "Đồng ý cho học sinh lên lớp " + (transcript.grade() + 1) + ".";
            case NOT_PROMOTED -> "Học sinh không được lên lớp.";
            case COMPLETED_THCS -> "Xác nhận học sinh đã hoàn thành chương trình trung học cơ sở.";
            case NOT_COMPLETED_THCS -> "Học sinh chưa hoàn thành chương trình trung học cơ sở.";
            case AFTER_SUMMER -> "Học sinh được xét lên lớp sau kì nghỉ hè.";
            case NONE -> "Xác nhận kết quả rèn luyện và học tập đến ngày ký.";
        };
    }

    private static String joined(List<String> items) {
        return items.isEmpty() ? "không" : String.join("; ", items);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
