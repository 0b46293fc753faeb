package vn.giaplai.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.notices.NewNotice;
import vn.giaplai.notices.NoticeBook;
import vn.giaplai.notices.NoticeKind;
import vn.giaplai.security.Accounts;

/**
 * Accounts of the demo staff by the rule of S002 Đ3.2, all with the one documented password. Each finds one notice, which
 * says what comes there.
 */
@Component
final class DemoAccounts {

    private final Accounts accounts;
    private final NoticeBook notices;

    DemoAccounts(Accounts accounts, NoticeBook notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    void open(DemoSchool demo) {
        demo.people().forEach(person -> {
            accounts.create(person, demo.school(), DemoSchool.PASSWORD);
            notices.tell(new NewNotice(person.code(), NoticeKind.WELCOME, List.of(), "/notices/settings"));
        });
    }
}
