package vn.giaplai.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Term;
import vn.giaplai.security.Accounts;
import vn.giaplai.units.Units;

/** Enters the province around the demo school: before the school into an empty database, around it into an older one. */
@Component
final class DemoTree {

    private final Units units;
    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final Accounts accounts;
    private final AuditLog audit;

    DemoTree(Units units, SchoolRegister school, StaffDirectory staff, Accounts accounts, AuditLog audit) {
        this.units = units;
        this.school = school;
        this.staff = staff;
        this.accounts = accounts;
        this.audit = audit;
    }

    boolean isMissing() {
        return units.unit(DemoProvince.DEPARTMENT).isEmpty();
    }

    /** The offices, and the place of the demo school among them. */
    void plant(DemoSchool demo) {
        DemoProvince.offices().forEach(units::found);
        if (units.unit(DemoProvince.SCHOOL).isEmpty()) {
            units.found(DemoProvince.school(demo.school().name()));
        }
        units.move(DemoProvince.SCHOOL, DemoProvince.schoolUnderTheWard());
        units.end(DemoProvince.DISTRICT, DemoProvince.districtEnds());
    }

    /** Who works in the offices, and the neighbours of the demo school. */
    void people(DemoSchool demo) {
        for (var official : DemoProvince.officials()) {
            staff.add(official.person());
            staff.add(official.position());
            accounts.create(official.person(), official.letters(), DemoSchool.PASSWORD);
        }
        DemoNeighbour.all().forEach(neighbour -> enter(neighbour, demo));
        audit.record(AuditEvent.bySystem("demo-province-loaded").about(DemoProvince.DEPARTMENT));
    }

    private void enter(DemoNeighbour neighbour, DemoSchool demo) {
        var code = neighbour.school().code();
        units.found(neighbour.unit());
        school.add(neighbour.school());
        var year = demo.year();
        school.add(new SchoolYear(code, year.code(), year.startsOn(), year.endsOn()));
        demo.terms()
                .forEach(term ->
                        school.add(new Term(code, term.schoolYear(), term.number(), term.startsOn(), term.endsOn())));
        neighbour.people().forEach(staff::add);
        neighbour.positions().forEach(staff::add);
        IntStream.range(0, neighbour.classes().size()).forEach(index -> enrol(neighbour, index));
        neighbour.assignments().forEach(staff::add);
        neighbour.people().forEach(person -> accounts.create(person, neighbour.school(), DemoSchool.PASSWORD));
    }

    private void enrol(DemoNeighbour neighbour, int index) {
        var pupils = neighbour.pupils(index);
        var ref = neighbour.classes().get(index).ref();
        school.add(neighbour.classes().get(index));
        pupils.forEach(school::add);
        var codes = pupils.stream().map(Pupil::code).toList();
        school.enrol(
                ref,
                codes,
                IntStream.range(0, codes.size())
                        .boxed()
                        .collect(Collectors.toMap(codes::get, position -> position + 1)));
    }
}
