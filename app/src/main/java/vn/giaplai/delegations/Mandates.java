package vn.giaplai.delegations;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.giaplai.delegations.Delegation.State;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Decisions by which somebody acted in another's place, over and revoked ones too. */
@Service
public class Mandates {

    private final DelegationRepository repository;
    private final SchoolTime time;

    Mandates(DelegationRepository repository, SchoolTime time) {
        this.repository = repository;
        this.time = time;
    }

    /** By the number that the ledger keeps with an act. */
    public Optional<Mandate> find(long delegation) {
        return repository.mandate(delegation);
    }

    /** How it ended that this person stood in for somebody in a process; empty while one does, and where none did. */
    public Optional<UserProblem> over(PersonCode deputy, SchoolCode school, String feature) {
        var today = time.today();
        var given = repository.of(school, today).stream()
                .filter(each -> each.deputy().equals(deputy))
                .filter(each -> each.features().contains(feature))
                .toList();
        return given.stream().anyMatch(each -> each.on(today) == State.NOW)
                ? Optional.empty()
                : given.stream()
                        .filter(each -> each.on(today) != State.COMING)
                        .findFirst()
                        .map(last -> over(last, today));
    }

    private UserProblem over(Delegation last, LocalDate today) {
        var revokedAt = last.revokedAt();
        return new UserProblem(
                HttpStatus.FORBIDDEN,
                "delegations.no-longer." + last.on(today),
                last.giverName(),
                revokedAt == null ? time.day(last.to()) : time.moment(revokedAt));
    }
}
