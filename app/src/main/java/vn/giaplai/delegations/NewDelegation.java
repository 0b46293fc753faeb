package vn.giaplai.delegations;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.processes.codes.PersonCode;

/** What is about to be decided: see {@link Delegation}. */
record NewDelegation(
        PersonCode giver, PersonCode deputy, List<String> features, LocalDate from, LocalDate to, String basis) {

    NewDelegation {
        features = features.stream().distinct().toList();
    }
}
