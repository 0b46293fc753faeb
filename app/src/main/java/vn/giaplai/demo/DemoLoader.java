package vn.giaplai.demo;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.school.WorkingCalendar.CalendarDay;

/** Enters the demo school through the services that a real school uses; all or nothing, and only into an empty database. */
@Component
@Order(100)
public final class DemoLoader implements ApplicationRunner {

    private final boolean wanted;
    private final DemoSchool demo;
    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final WorkingCalendar calendar;
    private final Gradebook gradebook;
    private final DemoAccounts accounts;
    private final DemoKeys keys;
    private final DemoTree tree;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    DemoLoader(
            @Value("${giaplai.demo.load}") boolean wanted,
            DemoSchool demo,
            SchoolRegister school,
            StaffDirectory staff,
            WorkingCalendar calendar,
            Gradebook gradebook,
            DemoAccounts accounts,
            DemoKeys keys,
            DemoTree tree,
            AuditLog audit,
            TransactionOperations transaction) {
        this.wanted = wanted;
        this.demo = demo;
        this.school = school;
        this.staff = staff;
        this.calendar = calendar;
        this.gradebook = gradebook;
        this.accounts = accounts;
        this.keys = keys;
        this.tree = tree;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            loadIfEmpty();
        }
    }

    /** Loads the demo school, its accounts and its keys unless a school exists already; says whether it did. */
    public boolean loadIfEmpty() {
        boolean empty = school.isEmpty();
        if (empty) {
            transaction.executeWithoutResult(status -> load());
        }
        if (school.school(DemoSchool.CODE).isPresent()) {
            growTree();
            keys.issue(demo);
        }
        return empty;
    }

    /** What a demo of an earlier version lacks. */
    private void growTree() {
        transaction.executeWithoutResult(status -> {
            if (tree.isMissing()) {
                tree.plant(demo);
                tree.people(demo);
            }
        });
    }

    private void load() {
        tree.plant(demo);
        school.add(demo.school());
        demo.earlierYears().forEach(school::add);
        school.add(demo.year());
        demo.terms().forEach(school::add);
        demo.subjects().forEach(school::add);
        holidays();
        demo.people().forEach(staff::add);
        demo.positions().forEach(staff::add);
        for (var demoClass : demo.classes()) {
            pupils(demoClass);
        }
        demo.assignments().forEach(staff::add);
        demo.classes().forEach(this::entries);
        accounts.open(demo);
        audit.record(AuditEvent.bySystem("demo-school-loaded").about(DemoSchool.CODE));
        tree.people(demo);
    }

    /** The class, its list, and where the pupils were in grades 6 to 8: a transcript tells the whole way. */
    private void pupils(DemoClass demoClass) {
        var section = demoClass.ref().classCode().substring(1);
        demoClass.pupils().forEach(school::add);
        int grade = 6;
        for (var year : demo.earlierYears()) {
            enrol(demoClass, new ClassRef(DemoSchool.CODE, year.code(), grade + section), grade);
            grade++;
        }
        enrol(demoClass, demoClass.ref(), grade);
    }

    private void enrol(DemoClass demoClass, ClassRef ref, int grade) {
        school.add(new SchoolClass(ref, grade));
        var codes = demoClass.pupils().stream().map(Pupil::code).toList();
        var roll = IntStream.range(0, codes.size()).boxed().collect(Collectors.toMap(codes::get, index -> index + 1));
        school.enrol(ref, codes, roll);
    }

    private void entries(DemoClass demoClass) {
        demoClass.exemptions().forEach(each -> gradebook.exempt(demoClass.ref(), each.exemption(), each.personCode()));
        demoClass.sheets().forEach(each -> gradebook.write(each.sheet(), each.personCode()));
    }

    /** Public holidays of the school year; Tết Đinh Mùi is 6 February 2027. */
    private void holidays() {
        holiday("2026-09-02", "Quốc khánh");
        holiday("2027-01-01", "Tết Dương lịch");
        for (int day = 3; day <= 12; day++) {
            holiday("2027-02-%02d".formatted(day), "Tết Nguyên đán");
        }
        holiday("2027-04-16", "Giỗ Tổ Hùng Vương");
        holiday("2027-04-30", "Ngày Giải phóng miền Nam");
        holiday("2027-05-03", "Nghỉ bù Quốc tế Lao động");
        holiday("2027-09-02", "Quốc khánh");
    }

    private void holiday(String day, String note) {
        calendar.put(new CalendarDay(LocalDate.parse(day), false, note));
    }
}
