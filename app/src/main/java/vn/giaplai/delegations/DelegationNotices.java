package vn.giaplai.delegations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.notices.NewNotice;
import vn.giaplai.notices.NoticeArgument;
import vn.giaplai.notices.NoticeBook;
import vn.giaplai.notices.NoticeKind;
import vn.giaplai.processes.codes.PersonCode;

/** Both people are told when somebody begins or ceases to stand in. */
@Component
class DelegationNotices {

    private static final String PAGE = "/delegations";

    private final NoticeBook notices;

    DelegationNotices(NoticeBook notices) {
        this.notices = notices;
    }

    void made(NewDelegation made) {
        tell(made.deputy(), NoticeKind.DELEGATION_RECEIVED, made.giver(), made.from(), made.to());
        tell(made.giver(), NoticeKind.DELEGATION_GIVEN, made.deputy(), made.from(), made.to());
    }

    void revoked(Delegation revoked) {
        tell(revoked.deputy(), NoticeKind.DELEGATION_TAKEN_BACK, revoked.giver(), revoked.from(), revoked.to());
        tell(revoked.giver(), NoticeKind.DELEGATION_ENDED, revoked.deputy(), revoked.from(), revoked.to());
    }

    private void tell(PersonCode to, NoticeKind kind, PersonCode other, LocalDate from, LocalDate last) {
        notices.tell(new NewNotice(
                to, kind, List.of(NoticeArgument.of(other), NoticeArgument.of(from), NoticeArgument.of(last)), PAGE));
    }
}
