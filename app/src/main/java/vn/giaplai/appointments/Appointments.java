package vn.giaplai.appointments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Account;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Changes of who holds what: done at once, or proposed and confirmed by a second person. Each step writes the ledger. */
@Service
public class Appointments {

    private final SecondPerson second;
    private final StaffBook book;
    private final ProposalRepository repository;
    private final Accounts accounts;
    private final StaffDirectory staff;
    private final SchoolRegister schools;
    private final AuditLog audit;
    private final Clock clock;

    Appointments(
            SecondPerson second,
            StaffBook book,
            ProposalRepository repository,
            Accounts accounts,
            StaffDirectory staff,
            SchoolRegister schools,
            AuditLog audit,
            Clock clock) {
        this.second = second;
        this.book = book;
        this.repository = repository;
        this.accounts = accounts;
        this.staff = staff;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the account of this person carries an office, so that nobody opens it or sets its password alone. */
    public boolean carriesOffice(PersonCode personCode) {
        return second.carriesOffice(personCode);
    }

    /**
     * Does what one person may do alone, and proposes the rest.
     *
     * @return how many of them wait for a second person now
     * @throws UserProblem where one does not go with what is there, or nobody could confirm it; nothing is done then
     */
    @Transactional
    public int enter(SchoolCode schoolCode, List<StaffChange> changes, PersonCode by) {
        var batch = UUID.randomUUID();
        var proposed =
                repository.waiting(schoolCode).stream().map(Proposal::change).toList();
        int waiting = 0;
        for (var change : changes) {
            if (second.isNeeded(change, by)) {
                waiting++;
                if (!proposed.contains(change)) {
                    propose(batch, schoolCode, change, by);
                }
            } else {
                book.write(change, action -> AuditEvent.by(by, action));
            }
        }
        return waiting;
    }

    /**
     * Keeps an account out at once, by one person: whoever finds a password stolen cannot wait for somebody else to come.
     * So that nobody uses it to keep the leaders out of their school, an account of an office is closed only while a
     * second person can come in and open it again, and that person is asked from now on, without anybody's proposal; the
     * one who closed it does not take the question back. Closing by proposal instead would leave the thief of a
     * principal's password at work until the vice principal has read the start page.
     *
     * @throws UserProblem where nobody would be left who could open it again; nothing is done then
     */
    @Transactional
    public void close(PersonCode personCode, SignedInPerson me) {
        if (second.carriesOffice(personCode)) {
            repository.oneAtATime(me.schoolCode());
            var reopening = StaffChange.reopening(staff.person(personCode).orElseThrow());
            if (second.confirmers(me.schoolCode(), reopening, me.personCode()).stream()
                    .noneMatch(this::comesIn)) {
                throw new UserProblem(HttpStatus.CONFLICT, "appointments.closing-nobody");
            }
            enter(me.schoolCode(), List.of(reopening), me.personCode());
        }
        accounts.enable(personCode, false, me);
    }

    private boolean comesIn(Person person) {
        return accounts.byPerson(person.code()).filter(Account::enabled).isPresent();
    }

    /** How many batches wait for this person's answer. */
    @Transactional(readOnly = true)
    public int waitingFor(SignedInPerson me) {
        return (int) repository.waiting(me.schoolCode()).stream()
                .filter(each -> mayConfirm(each, me))
                .map(Proposal::batch)
                .distinct()
                .count();
    }

    /** How many batches wait in the school, for whomever. */
    public int waiting(SchoolCode schoolCode) {
        return (int) repository.waiting(schoolCode).stream()
                .map(Proposal::batch)
                .distinct()
                .count();
    }

    /**
     * Makes true what this person may confirm of a batch.
     *
     * @return first passwords that came of it, to be shown once to the one who confirmed, and to nobody else
     * @throws UserProblem 409 where one of them does not go any more with what is there; nothing is done then
     */
    @Transactional
    List<FirstPassword> confirm(UUID batch, SignedInPerson me) {
        var passwords = new ArrayList<FirstPassword>();
        for (var each : mine(batch, me)) {
            decide(each, me, true, "");
            take(each, me).ifPresent(passwords::add);
        }
        return passwords;
    }

    /** Does not confirm what this person could have confirmed of a batch. */
    @Transactional
    void refuse(UUID batch, String reason, SignedInPerson me) {
        mine(batch, me).forEach(each -> decide(each, me, false, reason));
    }

    /** Whoever proposed it takes back what still waits of it; not the way in of somebody who is kept out. */
    @Transactional
    void withdraw(UUID batch, SignedInPerson me) {
        var own = open(batch, me).stream()
                .filter(each -> each.isTakenBackBy(me.personCode()))
                .toList();
        allow(!own.isEmpty());
        own.forEach(each -> decide(each, me, false, ""));
    }

    /**
     * Nothing changes.
     *
     * @throws UserProblem 410 where nothing of the batch waits any more
     */
    @Transactional
    void requireAnswer(UUID batch, SignedInPerson me) {
        mine(batch, me);
    }

    boolean mayConfirm(Proposal proposal, SignedInPerson me) {
        return second.confirmers(me.schoolCode(), proposal.change(), proposal.proposedBy()).stream()
                .anyMatch(each -> each.code().equals(me.personCode()));
    }

    private void propose(UUID batch, SchoolCode schoolCode, StaffChange change, PersonCode by) {
        book.check(change);
        if (!second.hasPrincipal(schoolCode)) {
            throw new UserProblem(HttpStatus.CONFLICT, "appointments.no-principal", second.backDatingDays());
        }
        if (second.confirmers(schoolCode, change, by).isEmpty()) {
            throw new UserProblem(
                    HttpStatus.CONFLICT,
                    second.isBackDated(change) ? "appointments.back-dated" : "appointments.nobody",
                    second.backDatingDays());
        }
        repository.insert(batch, schoolCode, change, by, clock.instant());
        audit.record(event(AuditEvent.by(by, "staff-change-proposed"), change));
    }

    private List<Proposal> mine(UUID batch, SignedInPerson me) {
        var mine = open(batch, me).stream().filter(each -> mayConfirm(each, me)).toList();
        allow(!mine.isEmpty());
        return mine;
    }

    private List<Proposal> open(UUID batch, SignedInPerson me) {
        var open = repository.take(me.schoolCode(), batch);
        if (open.isEmpty()) {
            throw new UserProblem(HttpStatus.GONE, "appointments.gone");
        }
        return open;
    }

    private void decide(Proposal each, SignedInPerson me, boolean confirmed, String reason) {
        repository.decide(each, me.personCode(), clock.instant(), confirmed, reason);
        var own = each.proposedBy().equals(me.personCode());
        var action = confirmed ? "staff-change-confirmed" : own ? "staff-change-withdrawn" : "staff-change-refused";
        audit.record(event(AuditEvent.by(me.personCode(), action), each.change())
                .with("proposed-by", each.proposedBy())
                .with("reason", reason));
    }

    private Optional<FirstPassword> take(Proposal proposal, SignedInPerson me) {
        var change = proposal.change();
        return switch (change.kind()) {
            case POSITION, POSITION_END, ASSIGNMENT, ASSIGNMENT_END -> {
                book.write(
                        change,
                        action -> AuditEvent.by(proposal.proposedBy(), action).with("confirmed-by", me.personCode()));
                yield Optional.empty();
            }
            case PASSWORD ->
                Optional.of(accounts.confirmedBy(
                        me, change.person(), schools.school(me.schoolCode()).orElseThrow()));
            case REOPENING -> {
                accounts.enable(change.person().code(), true, me);
                yield Optional.empty();
            }
        };
    }

    private static AuditEvent event(AuditEvent event, StaffChange change) {
        var position = change.position();
        var about = event.about(change.person().code()).with("kind", change.kind());
        return position == null ? about : about.with("role", position.role()).with("from", position.validFrom());
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("neither proposed by this person nor to be confirmed by them");
        }
    }
}
