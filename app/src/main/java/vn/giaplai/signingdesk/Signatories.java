package vn.giaplai.signingdesk;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.duties.TaskGuard;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.web.KeptSentences;

/** Tells whether a person may sign a round today, and in what capacity. */
@Component
class Signatories {

    private final TaskGuard guard;
    private final HeldDuties duties;
    private final OpenTasks tasks;
    private final RoundRepository rounds;
    private final StaffDirectory staff;
    private final SchoolRegister school;
    private final KeptSentences sentences;

    Signatories(
            TaskGuard guard,
            HeldDuties duties,
            OpenTasks tasks,
            RoundRepository rounds,
            StaffDirectory staff,
            SchoolRegister school,
            KeptSentences sentences) {
        this.guard = guard;
        this.duties = duties;
        this.tasks = tasks;
        this.rounds = rounds;
        this.staff = staff;
        this.school = school;
        this.sentences = sentences;
    }

    boolean maySign(PersonCode personCode, SignatureRound round) {
        return duties.holds(personCode, duty(round));
    }

    /**
     * Refuses whoever may not sign the round.
     *
     * @throws vn.giaplai.processes.TaskRefused when it is somebody else's, or the person signed its papers as principal
     */
    void demand(PersonCode personCode, SignatureRound round) {
        guard.demand(personCode, duty(round), round.task());
    }

    /**
     * Whose the round is, with those whom their earlier acts in its case keep from it: of a seal also whoever signed as
     * principal and did not end that round, because the right ended first.
     */
    Duty duty(SignatureRound round) {
        var duty = Duty.of(round.role(), round.place()).in(round.feature());
        if (!round.seal()) {
            return duty;
        }
        var kept = new HashSet<>(rounds.signers(round.caseNumber(), Role.HT));
        tasks.duty(round.task()).ifPresent(open -> kept.addAll(open.excluded()));
        return duty.without(kept);
    }

    /** As of today; without a capacity and a right for somebody who may not sign. */
    Signatory of(PersonCode personCode, SignatureRound round) {
        var place = round.place();
        var acting = duties.line(personCode, duty(round)).map(HeldDuty::acting).orElse(null);
        if (round.seal()) {
            var name = school.school(place.schoolCode())
                    .map(School::name)
                    .orElse(place.schoolCode().value());
            return new Signatory(name, List.of(sentences.get("signingdesk.capacity.seal")), place.schoolCode(), acting);
        }
        var name = staff.person(personCode).map(Person::fullName).orElse(personCode.value());
        var capacity = duties.holder(personCode, duty(round))
                .map(Holder::capacity)
                .map(Capacity::lines)
                .orElse(List.of());
        return new Signatory(name, capacity, personCode, acting);
    }

    /** Keeps what {@link #of} said from being revoked until the transaction ends. */
    void hold(Signatory signatory) {
        if (signatory.acting() != null) {
            duties.hold(signatory.acting());
        }
    }

    String subjectName(Place place) {
        var code = place.subjectCode();
        return code == null ? "" : school.subject(code).map(Subject::name).orElse(code);
    }
}
