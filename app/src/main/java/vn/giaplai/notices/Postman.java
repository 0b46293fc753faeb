package vn.giaplai.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server and says what it answered. Logs neither addresses nor the server's words, which repeat
 * them, nor how one signs in there.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** What the server said. */
    enum Outcome {
        SENT,
        /** Not taken, and for sure: it may be tried again. */
        NOT_NOW,
        /** No server, or it does not let us in: nothing else goes out either. */
        AWAY,
        /** It will never take a mail for this address. */
        REFUSED,
        /** It may have been taken. */
        UNKNOWN
    }

    /**
     * What became of a letter.
     *
     * @param code reply code of the server; null where there was none
     */
    record Delivery(Outcome outcome, @Nullable Integer code) {}

    private final Optional<JavaMailSender> sender;
    private final MailSettings settings;

    Postman(Optional<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Whether this installation sends mails at all. */
    boolean works() {
        return sender.isPresent() && !settings.from().isEmpty();
    }

    Delivery send(MailAddress to, Letter letter) {
        try {
            post(sender.orElseThrow(), to, letter);
            return new Delivery(Outcome.SENT, null);
        } catch (MailException problem) {
            var delivery = judged(problem);
            LOG.warn(
                    "trouble with the mail server: {} {} ({})",
                    delivery.outcome(),
                    delivery.code(),
                    problem.getClass().getSimpleName());
            return delivery;
        } catch (MessagingException problem) {
            throw new IllegalStateException("a letter that cannot be written", problem);
        }
    }

    private void post(JavaMailSender by, MailAddress to, Letter letter) throws MessagingException {
        var message = by.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(to.value());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        // No machine answers it: RFC 3834 §5.
        message.setHeader("Auto-Submitted", "auto-generated");
        by.send(message);
    }

    /** Before the server has the letter nothing is lost; what it refused with a code it has not taken (RFC 5321 §4.2.5). */
    private static Delivery judged(MailException problem) {
        if (!(problem instanceof MailSendException sending)) {
            return new Delivery(Outcome.AWAY, null);
        }
        var ofLetter = sending.getMessageExceptions();
        if (ofLetter.length == 0) {
            // Taken; what went wrong was the farewell.
            return new Delivery(Outcome.SENT, null);
        }
        // The sender has one exception for both when there was no connection to begin with.
        return ofLetter[0] == sending.getCause() ? new Delivery(Outcome.AWAY, null) : answered(ofLetter[0]);
    }

    private static Delivery answered(Exception problem) {
        var causes = chain(problem).toList();
        var refused = first(causes.stream().filter(SMTPAddressFailedException.class::isInstance));
        if (refused != null) {
            int code = ((SMTPAddressFailedException) refused).getReturnCode();
            return new Delivery(code >= 500 ? Outcome.REFUSED : Outcome.NOT_NOW, code);
        }
        var other = first(causes.stream().filter(Postman::hasCode));
        return other == null || code(other) < 400
                ? new Delivery(Outcome.UNKNOWN, null)
                : new Delivery(Outcome.NOT_NOW, code(other));
    }

    private static @Nullable Throwable first(Stream<Throwable> some) {
        return some.findFirst().orElse(null);
    }

    private static boolean hasCode(Throwable problem) {
        return problem instanceof SMTPSendFailedException || problem instanceof SMTPSenderFailedException;
    }

    private static int code(Throwable problem) {
        return problem instanceof SMTPSendFailedException failed
                ? failed.getReturnCode()
                : ((SMTPSenderFailedException) problem).getReturnCode();
    }

    /** An exception of a mail has its causes in a chain of its own. */
    private static Stream<Throwable> chain(Exception first) {
        return Stream.iterate((Throwable) first, each -> each != null, Postman::next);
    }

    private static @Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException problem ? problem.getNextException() : each.getCause();
    }
}
