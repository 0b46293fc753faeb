package vn.giaplai.delegations;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Decisions by which somebody acted in another's place, over and revoked ones too. */
@Service
public class Mandates {

    private final DelegationRepository repository;

    Mandates(DelegationRepository repository) {
        this.repository = repository;
    }

    /** By the number that the ledger keeps with an act. */
    public Optional<Mandate> find(long delegation) {
        return repository.mandate(delegation);
    }
}
