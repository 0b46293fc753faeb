package vn.giaplai.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.gradebook.Exemption;
import vn.giaplai.gradebook.MarkEntry;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;

/**
 * The cases that every school knows and every software stumbles over, each at a fixed place in the list:
 *
 * <ul>
 *   <li>9A number 8: one subject pulls the level down (TT 22/2021 Đ9.3): Ngoại ngữ 1 far below all others
 *   <li>9A number 17: 46 buổi absent, not promoted (Đ12.1c); 9B number 17: 45, promoted
 *   <li>9A number 21: exempted from Giáo dục thể chất
 *   <li>9A number 26: missed the end-of-term test of Khoa học tự nhiên, which counts 0 (Đ7)
 *   <li>9B number 13: Chưa đạt in Nghệ thuật in both terms
 *   <li>9B number 7: the end-of-year mark of Tin học is not entered: the one gap of the demo school
 * </ul>
 */
final class HardCases {

    /** A class of twelve in which each of these cases stays in: their places, filled up from the top of the list. */
    static final Set<Integer> TWELVE = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 13, 17, 21, 26);

    private static final BigDecimal HIGH = new BigDecimal("8.5");

    private final String classCode;
    private final Map<Integer, PupilCode> codes;

    HardCases(ClassRef ref, List<Pupil> pupils) {
        this.classCode = ref.classCode();
        this.codes = new HashMap<>();
        for (int index = 0; index < pupils.size(); index++) {
            codes.put(index + 1, pupils.get(index).code());
        }
    }

    List<MarkEntry> bent(List<MarkEntry> drawn) {
        var bent = new ArrayList<MarkEntry>();
        drawn.forEach(entry -> bent(entry).ifPresent(bent::add));
        return bent;
    }

    boolean isExempt(PupilCode pupilCode, String subjectCode) {
        return is("9A", 21, pupilCode) && subjectCode.equals(DemoSubjects.PHYSICAL);
    }

    List<Exemption> exemptions() {
        return classCode.equals("9A")
                ? List.of(new Exemption(
                        Objects.requireNonNull(codes.get(21)),
                        DemoSubjects.PHYSICAL,
                        "Chấn thương cột sống, theo giấy của bệnh viện và đơn của gia đình"))
                : List.of();
    }

    int absences(PupilCode pupilCode, int drawn) {
        if (is("9A", 17, pupilCode)) {
            return 46;
        }
        return is("9B", 17, pupilCode) ? 45 : drawn;
    }

    String remark(PupilCode pupilCode, String subjectCode, String drawn) {
        if (is("9A", 8, pupilCode) && subjectCode.equals(DemoSubjects.ENGLISH)) {
            return "Em chuyển từ lớp học tiếng Pháp sang nên còn hổng kiến thức; cần được phụ đạo thêm.";
        }
        if (is("9B", 13, pupilCode) && subjectCode.equals(DemoSubjects.ARTS)) {
            return "Em chưa nộp đủ sản phẩm thực hành; cần hoàn thành các bài còn thiếu.";
        }
        return drawn;
    }

    String comment(PupilCode pupilCode, String drawn) {
        if (is("9A", 17, pupilCode)) {
            return "Em nghỉ học nhiều do điều trị bệnh dài ngày; nhà trường và gia đình cùng động viên em học lại.";
        }
        return drawn;
    }

    private Optional<MarkEntry> bent(MarkEntry entry) {
        var place = entry.place();
        var subject = place.subjectCode();
        if (is("9A", 8, place.pupilCode()) && place.kind() != MarkKind.LEVEL) {
            boolean weak = subject.equals(DemoSubjects.ENGLISH);
            return Optional.of(new MarkEntry(place, MarkValue.score(weak ? weak(place) : strong(place))));
        }
        if (is("9A", 26, place.pupilCode()) && at(place, DemoSubjects.SCIENCE, 1)) {
            return Optional.of(new MarkEntry(place, MarkValue.ofMissed()));
        }
        if (is("9B", 13, place.pupilCode()) && subject.equals(DemoSubjects.ARTS)) {
            return Optional.of(new MarkEntry(place, MarkValue.level(MarkValue.FAILED)));
        }
        if (is("9B", 7, place.pupilCode()) && at(place, DemoSubjects.COMPUTING, 2)) {
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    private static boolean at(MarkPlace place, String subjectCode, int term) {
        return place.kind() == MarkKind.CK
                && place.term() == term
                && place.subjectCode().equals(subjectCode);
    }

    private static BigDecimal weak(MarkPlace place) {
        return new BigDecimal(place.kind() == MarkKind.TX ? "4.5" : "3.5");
    }

    private static BigDecimal strong(MarkPlace place) {
        return HIGH.add(new BigDecimal("0.5").multiply(BigDecimal.valueOf(place.position() % 3)));
    }

    private boolean is(String inClass, int ordinal, PupilCode pupilCode) {
        return classCode.equals(inClass) && pupilCode.equals(codes.get(ordinal));
    }
}
