package vn.giaplai.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.keys.KeyRepository.EndingKey;
import vn.giaplai.notices.NewNotice;
import vn.giaplai.notices.NoticeArgument;
import vn.giaplai.notices.NoticeBook;
import vn.giaplai.notices.NoticeKind;
import vn.giaplai.processes.RecurringWork;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.SchoolTime;

/** Tells once, some weeks before, that a key ends: its holder, and for the seal the clerks of the school. */
@Component
class EndingKeys implements RecurringWork {

    private static final Duration PAUSE = Duration.ofHours(6);

    private final KeyRepository keys;
    private final NoticeBook notices;
    private final HeldDuties duties;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration before;

    EndingKeys(
            KeyRepository keys,
            NoticeBook notices,
            HeldDuties duties,
            TransactionOperations transaction,
            Clock clock,
            @Value("${giaplai.keys.tell-before}") Duration before) {
        this.keys = keys;
        this.notices = notices;
        this.duties = duties;
        this.transaction = transaction;
        this.clock = clock;
        this.before = before;
    }

    @Override
    public String name() {
        return "ending-keys";
    }

    @Override
    public Instant work() {
        var now = clock.instant();
        transaction.executeWithoutResult(
                status -> keys.takeEnding(now, now.plus(before)).forEach(this::tell));
        return now.plus(PAUSE);
    }

    private void tell(EndingKey key) {
        var kind = key.kind() == KeyKind.SEAL ? NoticeKind.SEAL_EXPIRES : NoticeKind.KEY_EXPIRES;
        var day = NoticeArgument.of(LocalDate.ofInstant(key.end(), SchoolTime.ZONE));
        holders(key).forEach(each -> notices.tell(new NewNotice(each, kind, List.of(day), "/keys")));
    }

    private Set<PersonCode> holders(EndingKey key) {
        return key.kind() == KeyKind.SEAL
                ? duties.holders(Duty.of(Role.VT, Place.ofUnit(new SchoolCode(key.owner())))).stream()
                        .map(Holder::person)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of(new PersonCode(key.owner()));
    }
}
