package vn.giaplai.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.codes.PersonCode;

/** Who was told what, and who has read it. */
@Service
public class NoticeBook {

    /** As many as a page shows at once. */
    static final int PAGE = 20;

    /** Counting stops here. */
    static final int MOST = 100;

    private final NoticeRepository repository;
    private final Clock clock;

    NoticeBook(NoticeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Tells somebody something; in the transaction of the act, so that it is told if it was done and only then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice) {
        repository.insert(notice, clock.instant());
    }

    /** The same for several. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<NewNotice> notices) {
        notices.forEach(this::tell);
    }

    /**
     * What was told to this person, newest first: at most {@link #PAGE} and one more, which says that it goes on.
     *
     * @param before number of a notice; older ones alone
     */
    List<Notice> of(PersonCode person, long before) {
        return repository.of(person, before, PAGE + 1);
    }

    /** How many this person has not read; counting stops at {@link #MOST}. */
    int unread(PersonCode person) {
        return repository.unread(person, MOST);
    }

    /** Marks one as read; where it leads, or empty when it is not this person's. */
    @Transactional
    public Optional<String> read(PersonCode person, long id) {
        return repository.read(person, id, clock.instant());
    }

    /**
     * Marks all as read that were there when the page was made.
     *
     * @param newest number of the newest that the page showed
     */
    @Transactional
    public void readAll(PersonCode person, long newest) {
        repository.readAll(person, newest, clock.instant());
    }
}
