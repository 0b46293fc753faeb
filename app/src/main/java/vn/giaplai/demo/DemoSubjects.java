package vn.giaplai.demo;

import static vn.giaplai.school.SubjectKind.COMMENT;
import static vn.giaplai.school.SubjectKind.SCORE;

import java.util.List;
import vn.giaplai.school.Subject;

/** The 12 subjects and activities of grade 9 with their lessons a year. Source: TT 32/2018/TT-BGDĐT, THCS. */
final class DemoSubjects {

    static final String LITERATURE = "NGUVAN";
    static final String MATHS = "TOAN";
    static final String ENGLISH = "NGOAINGU1";
    static final String CIVICS = "GDCD";
    static final String HISTORY_GEOGRAPHY = "LSDL";
    static final String SCIENCE = "KHTN";
    static final String TECHNOLOGY = "CONGNGHE";
    static final String COMPUTING = "TINHOC";
    static final String PHYSICAL = "GDTC";
    static final String ARTS = "NGHETHUAT";
    static final String EXPERIENCE = "HDTNHN";
    static final String LOCAL = "GDDP";

    static final List<Subject> ALL = List.of(
            new Subject(LITERATURE, "Ngữ văn", SCORE, 140, 1),
            new Subject(MATHS, "Toán", SCORE, 140, 2),
            new Subject(ENGLISH, "Ngoại ngữ 1", SCORE, 105, 3),
            new Subject(CIVICS, "Giáo dục công dân", SCORE, 35, 4),
            new Subject(HISTORY_GEOGRAPHY, "Lịch sử và Địa lí", SCORE, 105, 5),
            new Subject(SCIENCE, "Khoa học tự nhiên", SCORE, 140, 6),
            new Subject(TECHNOLOGY, "Công nghệ", SCORE, 52, 7),
            new Subject(COMPUTING, "Tin học", SCORE, 35, 8),
            new Subject(PHYSICAL, "Giáo dục thể chất", COMMENT, 70, 9),
            new Subject(ARTS, "Nghệ thuật", COMMENT, 70, 10),
            new Subject(EXPERIENCE, "Hoạt động trải nghiệm, hướng nghiệp", COMMENT, 105, 11),
            new Subject(LOCAL, "Nội dung giáo dục của địa phương", COMMENT, 35, 12));

    private DemoSubjects() {}
}
