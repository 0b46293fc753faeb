package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import vn.giaplai.demo.DemoClass.AuthoredExemption;
import vn.giaplai.demo.DemoClass.AuthoredSheet;
import vn.giaplai.gradebook.ConductEntry;
import vn.giaplai.gradebook.ConductLevel;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.HomeroomEntry;
import vn.giaplai.gradebook.MarkEntry;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.SubjectRemark;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.Subject;

/** Fills a class's book as its teachers would, with the hard cases of {@link HardCases} in their places. */
final class DemoEntries {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 15);
    private static final LocalDate SPRING = LocalDate.of(2027, 5, 15);

    private final DemoStaff staff;
    private final Random random;
    private final DemoMarks marks;
    private final DemoRemarks remarks;

    DemoEntries(DemoStaff staff, Random random) {
        this.staff = staff;
        this.random = random;
        this.marks = new DemoMarks(random);
        this.remarks = new DemoRemarks(random);
    }

    DemoClass fill(ClassRef ref, List<Pupil> pupils) {
        var abilities = pupils.stream().map(pupil -> ability()).toList();
        var cases = new HardCases(ref, pupils);
        var sheets = new ArrayList<AuthoredSheet>();
        for (var subject : DemoSubjects.ALL) {
            subject(ref, pupils, abilities, subject, cases, sheets);
        }
        sheets.add(homeroom(ref, pupils, abilities, cases));
        var homeroomTeacher = staff.enters(ref, null, AUTUMN);
        var exemptions = cases.exemptions().stream()
                .map(exemption -> new AuthoredExemption(exemption, homeroomTeacher))
                .toList();
        return new DemoClass(ref, pupils, sheets, exemptions);
    }

    private void subject(
            ClassRef ref,
            List<Pupil> pupils,
            List<Double> abilities,
            Subject subject,
            HardCases cases,
            List<AuthoredSheet> sheets) {
        var entries = new ArrayList<MarkEntry>();
        var sentences = new ArrayList<SubjectRemark>();
        for (int index = 0; index < pupils.size(); index++) {
            var code = pupils.get(index).code();
            var drawn = marks.of(code, subject, abilities.get(index));
            var sentence = remarks.subject(subject.code(), marks.mean(code, subject.code()));
            if (!cases.isExempt(code, subject.code())) {
                entries.addAll(cases.bent(drawn));
                sentences.add(new SubjectRemark(code, subject.code(), cases.remark(code, subject.code(), sentence)));
            }
        }
        Predicate<MarkEntry> early = entry -> early(entry.place());
        sheets.add(new AuthoredSheet(
                EntrySheet.of(ref).withMarks(entries.stream().filter(early).toList()),
                staff.enters(ref, subject.code(), AUTUMN)));
        sheets.add(new AuthoredSheet(
                EntrySheet.of(ref)
                        .withMarks(entries.stream().filter(early.negate()).toList())
                        .withRemarks(sentences),
                staff.enters(ref, subject.code(), SPRING)));
    }

    /** Entered before November: the first two regular marks of the year. */
    private static boolean early(MarkPlace place) {
        return place.term() == 1 && place.kind() == MarkKind.TX && place.position() <= 2;
    }

    private AuthoredSheet homeroom(ClassRef ref, List<Pupil> pupils, List<Double> abilities, HardCases cases) {
        var conduct = new ArrayList<ConductEntry>();
        var entries = new ArrayList<HomeroomEntry>();
        for (int index = 0; index < pupils.size(); index++) {
            var code = pupils.get(index).code();
            double ability = abilities.get(index);
            conduct.add(new ConductEntry(code, 1, conduct(ability)));
            conduct.add(new ConductEntry(code, 2, conduct(ability + 0.6)));
            int absences = cases.absences(code, (int) Math.abs(Math.rint(random.nextGaussian() * 4)));
            entries.add(new HomeroomEntry(code, absences, cases.comment(code, remarks.homeroom(ability))));
        }
        var sheet = EntrySheet.of(ref).withConduct(conduct).withHomeroom(entries);
        return new AuthoredSheet(sheet, staff.enters(ref, null, SPRING));
    }

    private ConductLevel conduct(double ability) {
        double behaviour = ability + random.nextGaussian() * 0.8;
        if (behaviour >= 6.2) {
            return ConductLevel.TOT;
        }
        return behaviour >= 5 ? ConductLevel.KHA : ConductLevel.DAT;
    }

    private double ability() {
        return Math.max(5.4, Math.min(9.5, 7.5 + random.nextGaussian() * 1.15));
    }
}
