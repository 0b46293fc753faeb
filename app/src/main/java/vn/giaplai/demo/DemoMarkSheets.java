package vn.giaplai.demo;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;

/** The marks of a generated class as the two sheets that schools exchange. */
final class DemoMarkSheets {

    private static final List<String> TERMS = List.of("", "I", "II");

    private final DemoClass demoClass;
    private final Map<MarkPlace, MarkValue> marks = new HashMap<>();
    private final Map<String, String> remarks = new HashMap<>();

    DemoMarkSheets(DemoClass demoClass) {
        this.demoClass = demoClass;
        for (var authored : demoClass.sheets()) {
            for (var entry : authored.sheet().marks()) {
                var value = entry.value();
                if (value != null) {
                    marks.put(entry.place(), value);
                }
            }
            for (var remark : authored.sheet().remarks()) {
                remarks.put(remark.pupilCode() + remark.subjectCode(), remark.remark());
            }
        }
    }

    /** csdl/SMAS: headings in two rows, ĐĐGtx merged over 1 2 3 4, numbers as numbers. */
    DemoGrid csdl(Subject subject, int term) {
        var grid = new DemoGrid("HK" + TERMS.get(term));
        title(grid, subject, term, "TRƯỜNG THCS NGUYỄN DU");
        boolean scored = subject.kind() == SubjectKind.SCORE;
        var first = new ArrayList<Object>(List.of("STT", "Mã học sinh", "Mã định danh", "Họ và tên", "Ngày sinh"));
        first.addAll(scored ? List.of("ĐĐGtx", "", "", "", "ĐĐGgk", "ĐĐGck") : List.of("Mức đánh giá học kì"));
        grid.row(first);
        grid.row(scored ? List.of("", "", "", "", "", "1", "2", "3", "4", "", "") : List.of("", "", "", "", "", ""));
        IntStream.of(0, 1, 2, 3, 4).forEach(column -> grid.merge(4, 5, column, column));
        if (scored) {
            grid.merge(4, 4, 5, 8);
            grid.merge(4, 5, 9, 9);
            grid.merge(4, 5, 10, 10);
        } else {
            grid.merge(4, 5, 5, 5);
        }
        int number = 0;
        for (var pupil : demoClass.pupils()) {
            number++;
            var row = new ArrayList<Object>(List.of(
                    number, pupil.code(), pupil.personalId(), pupil.fullName(), DemoFiles.day(pupil.birthDate())));
            row.addAll(values(pupil, subject, term, 4));
            grid.row(row);
        }
        return grid;
    }

    /** vnEdu: one heading row, merged "Thường xuyên", names in NFD, an average of its own, the remark at the end. */
    DemoGrid vnedu(Subject subject, int term) {
        var grid = new DemoGrid("Bang diem");
        title(grid, subject, term, "vnEdu");
        boolean scored = subject.kind() == SubjectKind.SCORE;
        var head = new ArrayList<Object>(List.of("STT", "Mã học sinh", nfd("Họ và tên")));
        if (scored) {
            head.add(nfd("Thường xuyên"));
            head.addAll(Collections.nCopies(subject.regularScores(DemoSchool.GRADE) - 1, ""));
            grid.merge(4, 4, 3, 2 + subject.regularScores(DemoSchool.GRADE));
            head.addAll(List.of(nfd("Giữa kỳ"), nfd("Cuối kỳ"), "ĐTBmhk" + TERMS.get(term)));
        } else {
            head.add(nfd("Học kỳ"));
        }
        if (term == 2) {
            head.add(nfd("Nhận xét sự tiến bộ, ưu điểm nổi bật, hạn chế chủ yếu"));
        }
        grid.row(head);
        int number = 0;
        for (var pupil : demoClass.pupils()) {
            number++;
            var row = new ArrayList<Object>(List.of(number, pupil.code(), nfd(pupil.fullName())));
            values(pupil, subject, term, subject.regularScores(DemoSchool.GRADE))
                    .forEach(value -> row.add(text(value)));
            if (scored) {
                row.add("");
            }
            if (term == 2) {
                row.add(remarks.getOrDefault(pupil.code() + subject.code(), ""));
            }
            grid.row(row);
        }
        return grid;
    }

    private void title(DemoGrid grid, Subject subject, int term, String origin) {
        grid.row(List.of(origin));
        grid.row(List.of("BẢNG ĐIỂM MÔN " + subject.name() + " – HỌC KÌ " + TERMS.get(term)));
        grid.row(List.of("Lớp: " + demoClass.ref().classCode()));
        grid.row(List.of("Năm học: " + DemoSchool.YEAR));
    }

    private List<Object> values(Pupil pupil, Subject subject, int term, int regular) {
        var values = new ArrayList<Object>();
        if (subject.kind() == SubjectKind.COMMENT) {
            values.add(value(new MarkPlace(pupil.code(), subject.code(), term, MarkKind.LEVEL, 1)));
            return values;
        }
        for (int position = 1; position <= regular; position++) {
            values.add(value(new MarkPlace(pupil.code(), subject.code(), term, MarkKind.TX, position)));
        }
        values.add(value(new MarkPlace(pupil.code(), subject.code(), term, MarkKind.GK, 1)));
        values.add(value(new MarkPlace(pupil.code(), subject.code(), term, MarkKind.CK, 1)));
        return values;
    }

    private Object value(MarkPlace place) {
        var value = marks.get(place);
        if (value == null) {
            return "";
        }
        return value.asScore().<Object>map(score -> score).orElseGet(value::text);
    }

    private static Object text(Object value) {
        return value instanceof BigDecimal score ? MarkValue.score(score).text() : value;
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
