package vn.giaplai.templates.transcriptsignoff;

import java.util.List;
import vn.giaplai.templates.house.Texts;

/**
 * The summary page of a year.
 *
 * @param term1 học kì I
 * @param term2 học kì II
 * @param year the whole year
 * @param afterRetest after re-assessment or summer training; {@link PeriodResult#none()} if there was none
 * @param absences buổi in the whole year, with and without leave
 * @param decision what the principal decided
 * @param certificates chứng chỉ, one line each
 * @param contests results of contests from school level up, one line each
 * @param rewards "Học sinh Xuất sắc", "Học sinh Giỏi", other rewards, one line each
 * @param homeroomComment comment of the homeroom teacher
 * @param summerComment comment on summer training; may be empty
 * @param homeroomTeacher full name
 */
public record YearSummary(
        PeriodResult term1,
        PeriodResult term2,
        PeriodResult year,
        PeriodResult afterRetest,
        int absences,
        Decision decision,
        List<String> certificates,
        List<String> contests,
        List<String> rewards,
        String homeroomComment,
        String summerComment,
        String homeroomTeacher) {
    /** The decision of the year's end (TT 22/2021/TT-BGDĐT, Điều 12). */
    public enum Decision {
        /** Được lên lớp. */
        PROMOTED,
        /** Không được lên lớp. */
        NOT_PROMOTED,
        /** Hoàn thành chương trình trung học cơ sở: grade 9, confirmed in the transcript (Luật 123/2025/QH15). */
        COMPLETED_THCS,
        /** Grade 9, programme not completed. */
        NOT_COMPLETED_THCS,
        /** Decided after summer training or re-assessment (TT 22/2021/TT-BGDĐT, Điều 13, 14). */
        AFTER_SUMMER,
        /** Nothing is decided yet: the pupil leaves in mid-year. */
        NONE
    }

    public YearSummary {
        if (absences < 0) {
            throw new IllegalArgumentException("absences must be 0 or more, was " + absences);
        }
        certificates = List.copyOf(certificates);
        contests = List.copyOf(contests);
        rewards = List.copyOf(rewards);
        Texts.optional("homeroom comment", homeroomComment);
        Texts.optional("summer comment", summerComment);
        Texts.require("homeroom teacher", homeroomTeacher);
    }
}
