package vn.giaplai.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.notices.NoticeChoiceRepository.Pending;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.security.InstallationSecret;

/**
 * Codes that prove that somebody reads what is sent to an address: eight digits, made when the mail is written, so that
 * none lies in the database; they hold for a day and for five tries.
 */
@Component
class AddressCodes {

    static final int TRIES = 5;
    static final int DIGITS = 8;

    private static final Duration VALID = Duration.ofDays(1);

    private final NoticeChoiceRepository repository;
    private final InstallationSecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AddressCodes(NoticeChoiceRepository repository, InstallationSecret secret, Clock clock) {
        this.repository = repository;
        this.secret = secret;
        this.clock = clock;
    }

    /** A fresh code for that address; empty when the person has typed another one meanwhile. */
    Optional<String> make(PersonCode person, MailAddress address) {
        var code = "%08d".formatted(random.nextInt(100_000_000));
        return repository.code(
                        person,
                        address,
                        hash(person, address.value(), code),
                        clock.instant().plus(VALID))
                ? Optional.of(code)
                : Optional.empty();
    }

    /** The address that it proves; empty when it proves none. A wrong one costs a try, also if what follows fails. */
    @Transactional
    Optional<MailAddress> proven(PersonCode person, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (!code.matches("[0-9]{" + DIGITS + "}") || !repository.takeTry(person)) {
            return Optional.empty();
        }
        return repository
                .pending(person)
                .filter(pending -> isOf(person, pending, code))
                .map(pending -> new MailAddress(pending.address()));
    }

    private boolean isOf(PersonCode person, Pending pending, String code) {
        var hash = pending.hash();
        var expires = pending.expiresAt();
        return hash != null
                && expires != null
                && clock.instant().isBefore(expires)
                && MessageDigest.isEqual(bytes(hash), bytes(hash(person, pending.address(), code)));
    }

    private String hash(PersonCode person, String address, String code) {
        return HexFormat.of().formatHex(secret.derive("notice-address/%s/%s/%s".formatted(person, address, code)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
