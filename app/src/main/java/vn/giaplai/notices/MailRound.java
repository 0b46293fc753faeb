package vn.giaplai.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.processes.RecurringWork;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.web.SchoolTime;

/**
 * Collects what is due and hands it to the mail server, one mail after the other and apart from every act: a server that is
 * slow or away keeps nobody waiting but the next mail.
 *
 * <p>Each mail goes out at most once. That it is being sent is committed before the server is asked; whoever dies in
 * between leaves a mail of which nobody knows, and which is not sent again. What the server refused, or never got, is.
 */
@Component
class MailRound implements RecurringWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    /** Within a round; a mail takes at most 25 s (see the timeouts of the server), so it ends within the two minutes. */
    private static final Duration BUDGET = Duration.ofSeconds(60);

    private static final Duration LOST = Duration.ofMinutes(15);
    private static final Duration OFF = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final NoticeMailRepository mails;
    private final MailContents contents;
    private final RefusedAddresses refused;
    private final Postman postman;
    private final MailSettings settings;
    private final WorkingCalendar calendar;
    private final TransactionOperations transaction;
    private final SchoolTime time;
    private final Clock clock;

    MailRound(
            NoticeMailRepository mails,
            MailContents contents,
            RefusedAddresses refused,
            Postman postman,
            MailSettings settings,
            WorkingCalendar calendar,
            TransactionOperations transaction,
            SchoolTime time,
            Clock clock) {
        this.mails = mails;
        this.contents = contents;
        this.refused = refused;
        this.postman = postman;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-mail";
    }

    @Override
    public Instant work() {
        if (!postman.works()) {
            return clock.instant().plus(OFF);
        }
        forgetLost();
        collect();
        long end = System.nanoTime() + BUDGET.toNanos();
        while (System.nanoTime() < end && sendNext()) {
            // The next one.
        }
        return clock.instant().plus(settings.every());
    }

    private void forgetLost() {
        var now = clock.instant();
        int lost = mails.lost(now.minus(LOST), now);
        if (lost > 0) {
            LOG.warn("{} mails were being sent when the application ended; they are not sent again", lost);
        }
    }

    private void collect() {
        var now = clock.instant();
        var today = time.today();
        transaction.executeWithoutResult(status -> {
            if (!settings.quiet(now)) {
                mails.collectUrgent(today, now);
            }
            var digest = settings.digestOf(today);
            if (!now.isBefore(digest) && calendar.isWorking(today)) {
                mails.collectDigests(today, digest, now);
            }
        });
    }

    /** Whether to go on: nothing else is due, or the server is away. */
    private boolean sendNext() {
        var claimed = mails.claim(clock.instant());
        return claimed.isPresent() && send(claimed.get());
    }

    private boolean send(NoticeMail mail) {
        Optional<Letter> letter = contents.of(mail);
        if (letter.isEmpty()) {
            mails.finish(mail.id(), NoticeMail.State.NOT_NEEDED, null, clock.instant());
            return true;
        }
        var delivery = postman.send(mail.address(), letter.get());
        transaction.executeWithoutResult(status -> record(mail, delivery));
        return delivery.outcome() != Postman.Outcome.AWAY;
    }

    private void record(NoticeMail mail, Postman.Delivery delivery) {
        var now = clock.instant();
        switch (delivery.outcome()) {
            case SENT -> mails.finish(mail.id(), NoticeMail.State.SENT, null, now);
            case UNKNOWN -> mails.finish(mail.id(), NoticeMail.State.UNKNOWN, null, now);
            case REFUSED -> {
                mails.finish(mail.id(), NoticeMail.State.REFUSED, delivery.code(), now);
                refused.refused(mail, now);
            }
            case NOT_NOW, AWAY -> later(mail, delivery, now);
        }
    }

    private void later(NoticeMail mail, Postman.Delivery delivery, Instant now) {
        if (mail.madeAt().plus(PATIENCE).isBefore(now)) {
            mails.finish(mail.id(), NoticeMail.State.GIVEN_UP, delivery.code(), now);
        } else {
            mails.putBack(mail.id(), delivery.code(), now.plus(pause(mail.tries())));
        }
    }

    /** Five minutes, then twice as long each time, at most two hours. */
    static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
