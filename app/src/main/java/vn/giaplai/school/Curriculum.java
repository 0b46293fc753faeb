package vn.giaplai.school;

import static vn.giaplai.school.SubjectKind.COMMENT;
import static vn.giaplai.school.SubjectKind.SCORE;

import java.util.List;
import java.util.Map;

/** The subjects of a level with their lessons a year (TT 32/2018/TT-BGDĐT). */
public final class Curriculum {

    private Curriculum() {}

    /** The 12 subjects and activities of lower secondary school. */
    public static List<Subject> lowerSecondary() {
        return List.of(
                subject("NGUVAN", "Ngữ văn", SCORE, 140, 1),
                subject("TOAN", "Toán", SCORE, 140, 2),
                subject("NGOAINGU1", "Ngoại ngữ 1", SCORE, 105, 3),
                subject("GDCD", "Giáo dục công dân", SCORE, 35, 4),
                subject("LSDL", "Lịch sử và Địa lí", SCORE, 105, 5),
                subject("KHTN", "Khoa học tự nhiên", SCORE, 140, 6),
                new Subject("CONGNGHE", "Công nghệ", SCORE, Map.of(6, 35, 7, 35, 8, 52, 9, 52), 7),
                subject("TINHOC", "Tin học", SCORE, 35, 8),
                subject("GDTC", "Giáo dục thể chất", COMMENT, 70, 9),
                subject("NGHETHUAT", "Nghệ thuật", COMMENT, 70, 10),
                subject("HDTNHN", "Hoạt động trải nghiệm, hướng nghiệp", COMMENT, 105, 11),
                subject("GDDP", "Nội dung giáo dục của địa phương", COMMENT, 35, 12));
    }

    private static Subject subject(String code, String name, SubjectKind kind, int lessons, int ordinal) {
        return new Subject(code, name, kind, Subject.lessons(6, 9, lessons), ordinal);
    }
}
