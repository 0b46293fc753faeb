package vn.giaplai.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;
import vn.giaplai.web.TypedDay;

/**
 * The form as it was sent.
 *
 * @param known whether the clashes it told were read
 */
record DelegationForm(String deputy, String from, String to, List<String> features, String basis, boolean known) {

    private static final Limit LONGEST_BASIS = new Limit("delegations.basis-field", 300);

    DelegationForm {
        features = List.copyOf(features);
    }

    /** Lists that a browser leaves out are empty. */
    static DelegationForm of(
            String deputy, String from, String to, @Nullable List<String> features, String basis, boolean known) {
        return new DelegationForm(
                deputy, from, to, features == null ? List.of() : new ArrayList<>(features), basis.strip(), known);
    }

    /** The form again, as it was filled, with why. */
    RefusedForm refused(Refusal why) {
        return new RefusedForm(why.messageKey(), why.field(), typed());
    }

    /** The form again where the basis is longer than the decision's place takes. */
    Optional<RefusedForm> tooLong() {
        return RefusedForm.tooLong("basis", LONGEST_BASIS, typed());
    }

    private Map<String, String> typed() {
        return Map.of("deputy", deputy, "from", from, "to", to, "basis", basis, "feature", String.join(" ", features));
    }

    /** What is missing or cannot be read, the first of it; empty when the form is whole. */
    Optional<Refusal> incomplete() {
        if (deputy.isBlank()) {
            return Optional.of(Refusal.NO_DEPUTY);
        }
        if (TypedDay.read(from).isEmpty()) {
            return Optional.of(Refusal.NO_FIRST_DAY);
        }
        if (TypedDay.read(to).isEmpty()) {
            return Optional.of(Refusal.NO_LAST_DAY);
        }
        if (features.isEmpty()) {
            return Optional.of(Refusal.NOTHING_GIVEN);
        }
        return basis.isEmpty() ? Optional.of(Refusal.NO_BASIS) : Optional.empty();
    }

    /** Of a whole form. */
    NewDelegation by(PersonCode giver) {
        return new NewDelegation(giver, new PersonCode(deputy), features, day(from), day(to), basis);
    }

    private static LocalDate day(String typed) {
        return TypedDay.read(typed).orElseThrow();
    }
}
