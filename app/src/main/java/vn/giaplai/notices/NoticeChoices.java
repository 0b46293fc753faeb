package vn.giaplai.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.web.SchoolTime;

/** What people choose: whether they get mails, and where. Nothing but a code goes to an address that is not confirmed. */
@Service
class NoticeChoices {

    /** Codes that one person may have sent on a day, wherever. */
    static final int CODES_A_DAY = 5;

    /** As many mails as a page shows. */
    static final int SHOWN = 10;

    /** What came of a choice. */
    enum Answer {
        CHOSEN,
        CODE_SENT,
        NO_ADDRESS,
        TOO_MANY_CODES
    }

    private final NoticeChoiceRepository repository;
    private final NoticeMailRepository mails;
    private final AddressCodes codes;
    private final AuditLog audit;
    private final SchoolTime time;
    private final Clock clock;

    NoticeChoices(
            NoticeChoiceRepository repository,
            NoticeMailRepository mails,
            AddressCodes codes,
            AuditLog audit,
            SchoolTime time,
            Clock clock) {
        this.repository = repository;
        this.mails = mails;
        this.codes = codes;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    NoticeChoice of(PersonCode person) {
        return repository.of(person);
    }

    /** The address that waits for its code. */
    Optional<String> pending(PersonCode person) {
        return repository
                .pending(person)
                .filter(pending -> pending.triesLeft() > 0)
                .map(NoticeChoiceRepository.Pending::address);
    }

    /** The latest mails, newest first. */
    List<NoticeMail> mails(PersonCode person) {
        return mails.of(person, SHOWN);
    }

    /**
     * Takes a choice; a new address gets its code first, and until it is confirmed the old one stays in use.
     *
     * @param typed an address; empty: the one that is confirmed
     */
    @Transactional
    Answer choose(PersonCode person, MailWay way, String typed) {
        var before = repository.of(person);
        var address = MailAddress.typed(typed);
        boolean fresh =
                address.isPresent() && !(before.works() && address.get().value().equals(before.address()));
        if (way != MailWay.APP && address.isEmpty() && (!typed.isBlank() || !before.works())) {
            return Answer.NO_ADDRESS;
        }
        if (way != MailWay.APP && fresh && !askForCode(person, address.orElseThrow())) {
            return Answer.TOO_MANY_CODES;
        }
        if (before.way() != way) {
            repository.choose(person, way, clock.instant());
            audit.record(AuditEvent.by(person, "notice-way-chosen").with("way", way));
        }
        return way != MailWay.APP && fresh ? Answer.CODE_SENT : Answer.CHOSEN;
    }

    private boolean askForCode(PersonCode person, MailAddress address) {
        boolean asked = repository.ask(person, address, time.today(), CODES_A_DAY, AddressCodes.TRIES);
        if (asked) {
            mails.addCode(person, address, time.today(), clock.instant());
        }
        return asked;
    }

    /** Takes an address into use; false when the code is not the one that was sent there. */
    @Transactional
    boolean confirm(PersonCode person, String code) {
        var proven = codes.proven(person, code);
        proven.ifPresent(address -> {
            repository.confirm(person, address.value(), clock.instant());
            audit.record(AuditEvent.by(person, "notice-address-confirmed"));
        });
        return proven.isPresent();
    }
}
