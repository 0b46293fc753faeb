package vn.giaplai.notices;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.giaplai.security.SignedInPerson;

/** The bell above every page; templates call it as {@code @bell}. */
@Component("bell")
public class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final NoticeBook notices;

    Bell(NoticeBook notices) {
        this.notices = notices;
    }

    /** How many notices wait to be read, at most {@code 99+}; empty where there are none, or nobody can say. */
    public String unread(@Nullable SignedInPerson me) {
        if (me == null) {
            return "";
        }
        try {
            int number = notices.unread(me.personCode());
            return number == 0 ? "" : number < NoticeBook.MOST ? String.valueOf(number) : NoticeBook.MOST - 1 + "+";
        } catch (DataAccessException unknown) {
            // The page that says that the database is away has a bell as well.
            LOG.debug("unread notices not counted", unknown);
            return "";
        }
    }
}
