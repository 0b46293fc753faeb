package vn.giaplai.delegations;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.DelegableSteps;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/**
 * Makes and revokes delegations. What is not in order is refused with its reason, and nothing is written; the database
 * refuses the same once more, for two at the same time.
 */
@Service
class Delegations {

    /** Limited in time (NĐ 30/2020/NĐ-CP Đ13.3); whoever is away longer is not on leave but has a successor. */
    private static final Period LONGEST = Period.ofYears(1);

    private final DelegationRepository repository;
    private final StaffDirectory staff;
    private final List<String> features;
    private final AuditLog audit;
    private final DelegationNotices notices;
    private final SchoolTime time;
    private final Clock clock;

    Delegations(
            DelegationRepository repository,
            StaffDirectory staff,
            List<DelegableSteps> steps,
            AuditLog audit,
            DelegationNotices notices,
            SchoolTime time,
            Clock clock) {
        this.repository = repository;
        this.staff = staff;
        this.features = steps.stream().map(DelegableSteps::feature).toList();
        this.audit = audit;
        this.notices = notices;
        this.time = time;
        this.clock = clock;
    }

    /** Processes whose steps of the principal can be given. */
    List<String> features() {
        return features;
    }

    /** All of a school, the latest first. */
    List<Delegation> of(SchoolCode school) {
        return repository.of(school, time.today());
    }

    /** Why it cannot be made; empty when it can. */
    Optional<Refusal> refusal(SchoolCode school, NewDelegation wanted) {
        if (wanted.deputy().equals(wanted.giver())) {
            return Optional.of(Refusal.TO_ONESELF);
        }
        if (!features.containsAll(wanted.features())) {
            return Optional.of(Refusal.NOTHING_GIVEN);
        }
        return refusalOfDays(wanted)
                .or(() -> refusalOfOffices(school, wanted))
                .or(() -> of(school).stream().anyMatch(each -> each.overlaps(wanted))
                        ? Optional.of(Refusal.OVERLAP)
                        : Optional.empty());
    }

    private Optional<Refusal> refusalOfDays(NewDelegation wanted) {
        if (wanted.from().isBefore(time.today())) {
            return Optional.of(Refusal.BACK_DATED);
        }
        if (wanted.to().isBefore(wanted.from())) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        return wanted.to().isBefore(wanted.from().plus(LONGEST)) ? Optional.empty() : Optional.of(Refusal.TOO_LONG);
    }

    private Optional<Refusal> refusalOfOffices(SchoolCode school, NewDelegation wanted) {
        if (!staff.holds(wanted.giver(), school, Role.HT, time.today())
                || !staff.holds(wanted.giver(), school, Role.HT, wanted.from())) {
            return Optional.of(Refusal.BEYOND_OWN_POWERS);
        }
        return staff.holds(wanted.deputy(), school, Role.PHT, wanted.from())
                ? Optional.empty()
                : Optional.of(Refusal.NO_DEPUTY_THAT_DAY);
    }

    /**
     * Makes one that is in order.
     *
     * @throws UserProblem when somebody else changed meanwhile what it stands on; nothing is written then
     */
    @Transactional
    void make(SchoolCode school, NewDelegation wanted) {
        try {
            long id = repository.insert(school, wanted, time.today(), clock.instant());
            audit.record(AuditEvent.by(wanted.giver(), "delegation-made")
                    .about(wanted.deputy())
                    .with("delegation", id)
                    .with("from", wanted.from())
                    .with("to", wanted.to())
                    .with("features", String.join(" ", wanted.features()))
                    .with("basis", wanted.basis()));
            notices.made(wanted);
        } catch (DataIntegrityViolationException changed) {
            throw new UserProblem(HttpStatus.CONFLICT, "delegations.meanwhile");
        }
    }

    /**
     * Ends one at once.
     *
     * @throws UserProblem when there is none that could be revoked: 404 unknown, 410 over or revoked already
     */
    @Transactional
    void revoke(long id, SchoolCode school, PersonCode by) {
        var delegation = of(school).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "delegations.unknown"));
        if (delegation.on(time.today()) == Delegation.State.ENDED || !repository.revoke(id, by, clock.instant())) {
            throw new UserProblem(HttpStatus.GONE, "delegations.over");
        }
        audit.record(AuditEvent.by(by, "delegation-revoked")
                .about(delegation.deputy())
                .with("delegation", id));
        notices.revoked(delegation);
    }
}
