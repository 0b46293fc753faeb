package vn.giaplai.demo;

import org.springframework.stereotype.Component;
import vn.giaplai.security.Accounts;

/** Accounts of the demo staff by the rule of S002 Đ3.2, all with the one documented password. */
@Component
final class DemoAccounts {

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    void open(DemoSchool demo) {
        demo.people().forEach(person -> accounts.create(person, demo.school(), DemoSchool.PASSWORD));
    }
}
