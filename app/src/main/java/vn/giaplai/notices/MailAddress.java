package vn.giaplai.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which a mail can go: one mailbox, in plain ASCII, with a domain. What could be a second recipient, a header
 * or a command (line breaks, commas, angle brackets, quotes, comments, a route) is none. Source: RFC 5321 §4.1.2, of which
 * quoted local parts and address literals are left out.
 */
record MailAddress(String value) {

    /** Longest path without its brackets: RFC 5321 §4.5.3.1.3. */
    static final int MOST = 254;

    private static final Pattern GRAMMAR =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** Empty when that is none. */
    static Optional<MailAddress> typed(String text) {
        var stripped = text.strip();
        return isOne(stripped) ? Optional.of(new MailAddress(stripped)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        if (text.length() > MOST
                || text.indexOf('@') > 64
                || !GRAMMAR.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    /** Says nothing: logs have no addresses of people. */
    @Override
    public String toString() {
        return "a mail address";
    }
}
