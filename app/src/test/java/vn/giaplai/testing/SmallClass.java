package vn.giaplai.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.giaplai.gradebook.ConductEntry;
import vn.giaplai.gradebook.ConductLevel;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.HomeroomEntry;
import vn.giaplai.gradebook.MarkEntry;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.gradebook.SubjectRemark;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;

/** A class of a few pupils beside those of the demo school, taught by the teachers of 9A; everything is entered. */
public final class SmallClass {

    private static final SchoolCode SCHOOL = new SchoolCode("99001501");
    private static final String YEAR = "2026-2027";
    private static final String HOMEROOM = "ND07";
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    private static final AtomicInteger CLASSES = new AtomicInteger();

    private final ClassRef ref;
    private final int first = CLASSES.incrementAndGet() * 100;
    private final List<Pupil> pupils = new ArrayList<>();

    private SmallClass(ClassRef ref) {
        this.ref = ref;
    }

    /** Enters the class in 2026-2027; the demo school must be there. */
    public static SmallClass enter(
            String classCode, int size, SchoolRegister register, StaffDirectory staff, Gradebook gradebook) {
        return enter(YEAR, classCode, size, register, staff, gradebook);
    }

    /** Enters the class in one of the years of the demo school. */
    public static SmallClass enter(
            String schoolYear,
            String classCode,
            int size,
            SchoolRegister register,
            StaffDirectory staff,
            Gradebook gradebook) {
        var small = new SmallClass(new ClassRef(SCHOOL, schoolYear, classCode));
        register.add(new SchoolClass(small.ref, 9));
        for (int ordinal = 1; ordinal <= size; ordinal++) {
            small.enrol(ordinal, register);
        }
        staff.assignments(new ClassRef(SCHOOL, YEAR, "9A")).stream()
                .filter(each -> each.holdsOn(LocalDate.of(2026, 11, 22)))
                .forEach(each -> staff.add(new Assignment(
                        each.personCode(), small.ref, each.role(), each.subjectCode(), each.slot(), FIRST_DAY, null)));
        gradebook.write(small.marks(register), new PersonCode(HOMEROOM));
        return small;
    }

    /** Enters a class of a school of its own, where one person teaches everything and keeps the class. */
    static SmallClass enterOfOne(
            ClassRef ref,
            int size,
            PersonCode teacher,
            SchoolRegister register,
            StaffDirectory staff,
            Gradebook gradebook) {
        var small = new SmallClass(ref);
        register.add(new SchoolClass(ref, 9));
        for (int ordinal = 1; ordinal <= size; ordinal++) {
            small.enrol(ordinal, register);
        }
        staff.add(new Assignment(teacher, ref, Role.GVCN, null, 1, FIRST_DAY, null));
        register.subjects(ref)
                .forEach(subject ->
                        staff.add(new Assignment(teacher, ref, Role.GVBM, subject.code(), 1, FIRST_DAY, null)));
        gradebook.write(small.marks(register), teacher);
        return small;
    }

    private void enrol(int ordinal, SchoolRegister register) {
        int number = first + ordinal;
        var pupil = new Pupil(
                new PupilCode("98%08d".formatted(number)),
                "066211%06d".formatted(number),
                "Nguyễn Thị Thử Nghiệm " + "ABCDEFGHIJ".charAt((ordinal - 1) % 10),
                LocalDate.of(2012, 1 + ordinal % 12, 1 + ordinal % 28),
                Gender.NU,
                "Kinh",
                "Đắk Lắk",
                "phường Tân Lập, tỉnh Đắk Lắk",
                "%03d/%s".formatted(ordinal, ref.classCode()),
                Family.UNKNOWN);
        register.add(pupil);
        register.enrol(ref, List.of(pupil.code()), Map.of(pupil.code(), ordinal));
        pupils.add(pupil);
    }

    private EntrySheet marks(SchoolRegister register) {
        var marks = new ArrayList<MarkEntry>();
        var remarks = new ArrayList<SubjectRemark>();
        var conduct = new ArrayList<ConductEntry>();
        var homeroom = new ArrayList<HomeroomEntry>();
        for (var pupil : pupils) {
            for (var subject : register.subjects()) {
                for (int term = 1; term <= 2; term++) {
                    marks.addAll(places(pupil, subject, term));
                }
                remarks.add(new SubjectRemark(pupil.code(), subject.code(), "Nắm vững kiến thức, tích cực học tập."));
            }
            conduct.add(new ConductEntry(pupil.code(), 1, ConductLevel.TOT));
            conduct.add(new ConductEntry(pupil.code(), 2, ConductLevel.TOT));
            homeroom.add(new HomeroomEntry(pupil.code(), 3, "Ngoan, chăm học, đoàn kết với bạn."));
        }
        return new EntrySheet(ref, marks, remarks, conduct, homeroom);
    }

    private static List<MarkEntry> places(Pupil pupil, Subject subject, int term) {
        var marks = new ArrayList<MarkEntry>();
        if (subject.kind() == SubjectKind.COMMENT) {
            marks.add(mark(pupil, subject, term, MarkKind.LEVEL, 1, MarkValue.level(MarkValue.PASSED)));
            return marks;
        }
        for (int position = 1; position <= subject.regularScores(9); position++) {
            marks.add(mark(pupil, subject, term, MarkKind.TX, position, score("8")));
        }
        marks.add(mark(pupil, subject, term, MarkKind.GK, 1, score("8.5")));
        marks.add(mark(pupil, subject, term, MarkKind.CK, 1, score("9")));
        return marks;
    }

    private static MarkEntry mark(
            Pupil pupil, Subject subject, int term, MarkKind kind, int position, MarkValue value) {
        return new MarkEntry(new MarkPlace(pupil.code(), subject.code(), term, kind, position), value);
    }

    private static MarkValue score(String score) {
        return MarkValue.score(new BigDecimal(score));
    }

    public ClassRef ref() {
        return ref;
    }

    /** Code of the n-th pupil of the list, from 1. */
    public PupilCode pupil(int ordinal) {
        return pupils.get(ordinal - 1).code();
    }

    public List<PupilCode> pupilCodes() {
        return pupils.stream().map(Pupil::code).toList();
    }

    /** The cell of a pupil's end-term mark. */
    public MarkPlace endTerm(int ordinal, String subjectCode, int term) {
        return new MarkPlace(pupil(ordinal), subjectCode, term, MarkKind.CK, 1);
    }

    /** A sheet that puts one score into one cell, or empties it. */
    public EntrySheet sheet(MarkPlace place, @Nullable String score) {
        return EntrySheet.of(ref).withMarks(List.of(new MarkEntry(place, score == null ? null : score(score))));
    }
}
