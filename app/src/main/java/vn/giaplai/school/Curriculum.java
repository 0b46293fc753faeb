package vn.giaplai.school;

import static vn.giaplai.school.SubjectKind.COMMENT;
import static vn.giaplai.school.SubjectKind.SCORE;

import java.util.List;

/** The subjects of a level with their lessons a year (TT 32/2018/TT-BGDĐT). */
public final class Curriculum {

    private Curriculum() {}

    /** The 12 subjects and activities of lower secondary school; Công nghệ as in grades 8 and 9. */
    public static List<Subject> lowerSecondary() {
        return List.of(
                new Subject("NGUVAN", "Ngữ văn", SCORE, 140, 1),
                new Subject("TOAN", "Toán", SCORE, 140, 2),
                new Subject("NGOAINGU1", "Ngoại ngữ 1", SCORE, 105, 3),
                new Subject("GDCD", "Giáo dục công dân", SCORE, 35, 4),
                new Subject("LSDL", "Lịch sử và Địa lí", SCORE, 105, 5),
                new Subject("KHTN", "Khoa học tự nhiên", SCORE, 140, 6),
                new Subject("CONGNGHE", "Công nghệ", SCORE, 52, 7),
                new Subject("TINHOC", "Tin học", SCORE, 35, 8),
                new Subject("GDTC", "Giáo dục thể chất", COMMENT, 70, 9),
                new Subject("NGHETHUAT", "Nghệ thuật", COMMENT, 70, 10),
                new Subject("HDTNHN", "Hoạt động trải nghiệm, hướng nghiệp", COMMENT, 105, 11),
                new Subject("GDDP", "Nội dung giáo dục của địa phương", COMMENT, 35, 12));
    }
}
