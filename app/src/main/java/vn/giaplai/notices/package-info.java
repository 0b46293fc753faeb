/**
 * What people are told of: that a task is late, that a paper came back, that somebody stands in. The slices above tell it
 * through {@link vn.giaplai.notices.NoticeBook} in the transaction of their act; here are the bell, its page and, for
 * those who want it, mails ({@link vn.giaplai.notices.MailRound}). What
 * happens to passwords and signing keys stays with {@link vn.giaplai.security.Notices}, which asks for more than reading.
 */
@ApplicationModule(
        allowedDependencies = {
            "duties",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::codes",
            "processes::duties"
        })
@NullMarked
package vn.giaplai.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
