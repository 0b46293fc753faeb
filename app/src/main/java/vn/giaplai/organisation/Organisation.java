package vn.giaplai.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Unit;
import vn.giaplai.units.Units;

/**
 * Who sees which units and who changes them; each change writes the ledger. Nobody changes the own unit: its superior does.
 * Throws {@link vn.giaplai.units.UnitRefused} for what does not fit into the tree.
 */
@Service
class Organisation {

    private final Units units;
    private final Permissions permissions;
    private final AuditLog audit;

    Organisation(Units units, Permissions permissions, AuditLog audit) {
        this.units = units;
        this.permissions = permissions;
        this.audit = audit;
    }

    static UnitCode own(SignedInPerson me) {
        return UnitCode.of(me.schoolCode());
    }

    /** The own subtree. */
    List<UnitCode> below(SignedInPerson me) {
        return units.below(own(me));
    }

    /** Whether it is in the own subtree or on the way up from the own unit. */
    boolean sees(SignedInPerson me, UnitCode unit) {
        return Stream.concat(below(me).stream(), units.above(own(me)).stream()).anyMatch(unit::equals);
    }

    /** Whether this person changes what is below the own unit. */
    boolean administers(SignedInPerson me) {
        return permissions.isAny(me, Role.QTCT);
    }

    boolean changes(SignedInPerson me, UnitCode unit) {
        return administers(me) && !unit.equals(own(me)) && below(me).contains(unit);
    }

    @Transactional
    void found(SignedInPerson me, NewUnit unit) {
        units.found(unit);
        audit.record(AuditEvent.by(me.personCode(), "unit-founded")
                .about(unit.code())
                .with("name", unit.name())
                .with("parent", String.valueOf(unit.parent()))
                .with("from", unit.since()));
    }

    @Transactional
    void rename(SignedInPerson me, UnitCode unit, Unit.Naming naming) {
        units.rename(unit, naming);
        audit.record(AuditEvent.by(me.personCode(), "unit-renamed")
                .about(unit)
                .with("name", naming.name())
                .with("from", naming.from()));
    }

    @Transactional
    void move(SignedInPerson me, UnitCode unit, Unit.Standing standing) {
        units.move(unit, standing);
        audit.record(AuditEvent.by(me.personCode(), "unit-moved")
                .about(unit)
                .with("parent", String.valueOf(standing.parent()))
                .with("from", standing.from()));
    }

    @Transactional
    void end(SignedInPerson me, UnitCode unit, Unit.Ending ending) {
        units.end(unit, ending);
        audit.record(AuditEvent.by(me.personCode(), ending.isMerger() ? "unit-merged" : "unit-closed")
                .about(unit)
                .with("last", ending.lastDay())
                .with("successor", String.valueOf(ending.successor()))
                .with("keeper", ending.keeper())
                .with("basis", ending.basis()));
    }
}
