package vn.giaplai.notices;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is written into a mail when it is sent. */
@Component
class MailContents {

    private final NoticeMailRepository mails;
    private final AddressCodes codes;
    private final Letters letters;

    MailContents(NoticeMailRepository mails, AddressCodes codes, Letters letters) {
        this.mails = mails;
        this.codes = codes;
        this.letters = letters;
    }

    /** Empty when there is nothing to say any more. */
    Optional<Letter> of(NoticeMail mail) {
        if (mail.kind() == NoticeMail.Kind.CODE) {
            return codes.make(mail.person(), mail.address()).map(letters::code);
        }
        var counted = mails.content(mail.id());
        return counted.isEmpty() ? Optional.empty() : Optional.of(letters.notices(mail.kind(), counted));
    }
}
