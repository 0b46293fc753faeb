package vn.giaplai.units;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.web.SchoolTime;

/** What units are called today. */
@Component
public class UnitNames {

    private final UnitRepository repository;
    private final SchoolTime time;

    UnitNames(UnitRepository repository, SchoolTime time) {
        this.repository = repository;
        this.time = time;
    }

    /** The name of today, or the first one; empty for a unit that there is not. */
    public Optional<String> today(UnitCode unit) {
        return repository.name(unit, time.today());
    }
}
