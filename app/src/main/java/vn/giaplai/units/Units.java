package vn.giaplai.units;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.web.SchoolTime;

/** The tree of units: who is below whom today, and what is added to its history. Throws {@link UnitRefused}. */
@Service
public class Units {

    private final UnitRepository repository;
    private final SchoolTime time;

    Units(UnitRepository repository, SchoolTime time) {
        this.repository = repository;
        this.time = time;
    }

    public Optional<Unit> unit(UnitCode code) {
        return of(List.of(code)).stream().findFirst();
    }

    /** In the order of their codes; those that there are not are left out. */
    public List<Unit> of(Collection<UnitCode> codes) {
        return repository.units(codes);
    }

    /** The unit and whatever it sees below it today, ended ones too: its subtree. */
    public List<UnitCode> below(UnitCode unit) {
        return repository.below(unit, time.today());
    }

    /** The unit and whoever sees it from above today. */
    public List<UnitCode> above(UnitCode unit) {
        return repository.above(unit, time.today());
    }

    /** What its head is called today; of what is no school, or unknown, as in a school. */
    HeadTitle headTitle(UnitCode unit) {
        return repository.level(unit, time.today()).map(SchoolLevel::headTitle).orElse(HeadTitle.PRINCIPAL);
    }

    /** Enters a unit. */
    @Transactional
    public void found(NewUnit unit) {
        fits(() -> {
            repository.insert(unit);
            repository.insert(unit.code(), unit.naming());
            repository.insert(unit.code(), unit.standing());
        });
    }

    /** Names it anew from a day after all that is known. */
    @Transactional
    public void rename(UnitCode unit, Unit.Naming naming) {
        fits(() -> repository.insert(unit, naming));
    }

    /** Puts it under another parent from a day after all that is known. */
    @Transactional
    public void move(UnitCode unit, Unit.Standing standing) {
        fits(() -> repository.insert(unit, standing));
    }

    /** Closes it or merges it; below it nobody may stand after its last day. */
    @Transactional
    public void end(UnitCode unit, Unit.Ending ending) {
        fits(() -> repository.insert(unit, ending));
    }

    private static void fits(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException refusal) {
            throw new UnitRefused(UnitRefused.Reason.of(refusal).orElseThrow(() -> refusal), refusal);
        }
    }
}
