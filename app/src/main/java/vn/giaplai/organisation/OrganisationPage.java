package vn.giaplai.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.units.Unit;
import vn.giaplai.units.Units;
import vn.giaplai.web.SchoolTime;

/** What the pages show. */
@Component
class OrganisationPage {

    /** Whose names a unit's page tells, in this order. */
    private static final List<Role> OFFICES = List.of(Role.LD, Role.QTCT, Role.CV, Role.HT, Role.PHT, Role.VT, Role.QT);

    private final Units units;
    private final StaffDirectory staff;
    private final SchoolTime time;

    OrganisationPage(Units units, StaffDirectory staff, SchoolTime time) {
        this.units = units;
        this.staff = staff;
        this.time = time;
    }

    /** A person in office. */
    record InOffice(Position position, String name) {}

    /** The way up from the own unit, then the own subtree: one tree, as it stands today. */
    List<TreeNode> tree(SignedInPerson me) {
        var own = Organisation.own(me);
        var codes = new HashSet<>(units.below(own));
        codes.addAll(units.above(own));
        var byParent = units.of(codes).stream().collect(Collectors.groupingBy(unit -> parent(unit, codes)));
        return nodes(byParent, "", own);
    }

    /** Code of the parent in the tree; empty for those that stand on top of it. */
    private String parent(Unit unit, Set<UnitCode> known) {
        return unit.parentOn(time.today())
                .filter(known::contains)
                .or(() -> Optional.ofNullable(unit.ending())
                        .map(Unit.Ending::keeper)
                        .filter(known::contains))
                .map(UnitCode::value)
                .orElse("");
    }

    private List<TreeNode> nodes(Map<String, List<Unit>> byParent, String parent, UnitCode own) {
        var today = time.today();
        var nodes = new ArrayList<TreeNode>();
        for (var unit : byParent.getOrDefault(parent, List.of())) {
            var naming = unit.namingOn(today);
            nodes.add(new TreeNode(
                    unit,
                    naming.name(),
                    naming.level(),
                    unit.code().equals(own),
                    unit.isOverOn(today),
                    nodes(byParent, unit.code().value(), own)));
        }
        nodes.sort(Comparator.comparing(TreeNode::over)
                .thenComparing(node -> node.unit().kind())
                .thenComparing(node -> node.unit().code().value()));
        return nodes;
    }

    /** Units of the own subtree that are not ended and have no fixed end: under them one may stand, unless they are schools. */
    List<Unit> living(SignedInPerson me) {
        return units.of(units.below(Organisation.own(me))).stream()
                .filter(unit -> unit.ending() == null)
                .toList();
    }

    /** Who is in office there today. */
    List<InOffice> inOffice(UnitCode unit) {
        var here = new SchoolCode(unit.value());
        var people = staff.people(here);
        var positions = staff.positions(people.stream().map(Person::code).toList());
        return people.stream()
                .flatMap(person -> positions.getOrDefault(person.code(), List.of()).stream()
                        .filter(position -> position.schoolCode().equals(here)
                                && position.holdsOn(time.today())
                                && OFFICES.contains(position.role()))
                        .map(position -> new InOffice(position, person.fullName())))
                .sorted(Comparator.comparing((InOffice each) ->
                                OFFICES.indexOf(each.position().role()))
                        .thenComparing(each -> each.position().personCode().value()))
                .toList();
    }

    /** Names of all units that the history of this one names, by their codes; of today or the last ones. */
    Map<String, String> names(Unit unit) {
        var codes = Stream.concat(
                        unit.parents().stream().flatMap(each -> Optional.ofNullable(each.parent()).stream()),
                        Optional.ofNullable(unit.ending()).stream()
                                .flatMap(ending -> Stream.of(
                                                Optional.ofNullable(ending.successor()), Optional.of(ending.keeper()))
                                        .flatMap(Optional::stream)))
                .distinct()
                .toList();
        return units.of(codes).stream()
                .collect(Collectors.toMap(
                        each -> each.code().value(),
                        each -> each.namingOn(time.today()).name()));
    }

    LocalDate today() {
        return time.today();
    }
}
