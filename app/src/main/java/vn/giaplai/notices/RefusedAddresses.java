package vn.giaplai.notices;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/** An address that a server refuses for good is not used any more, and the administrators of the person's school hear of it. */
@Component
class RefusedAddresses {

    private final NoticeChoiceRepository choices;
    private final NoticeBook notices;
    private final HeldDuties duties;

    RefusedAddresses(NoticeChoiceRepository choices, NoticeBook notices, HeldDuties duties) {
        this.choices = choices;
        this.notices = notices;
        this.duties = duties;
    }

    /** One that was only typed and never confirmed is the person's own affair. */
    void refused(NoticeMail mail, Instant now) {
        if (choices.refused(mail.person(), mail.address(), now)) {
            administrators(mail.person())
                    .forEach(each -> notices.tell(new NewNotice(
                            each,
                            NoticeKind.MAIL_REFUSED,
                            List.of(NoticeArgument.of(mail.person())),
                            "/administration")));
        }
    }

    private Stream<PersonCode> administrators(PersonCode person) {
        return duties.of(person).stream()
                .map(held -> held.place().schoolCode())
                .distinct()
                .flatMap(school -> duties.holders(Duty.of(Role.QT, Place.ofUnit(school))).stream())
                .map(Holder::person)
                .distinct();
    }
}
