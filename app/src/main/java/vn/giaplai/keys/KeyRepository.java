package vn.giaplai.keys;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** SQL of signing keys. */
@Repository
class KeyRepository {

    static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // a row on its way to the vault
    record StoredKey(KeyInfo info, byte[] sealed, Pins.Grammar grammar) {}

    Optional<StoredKey> current(Code owner) {
        return jdbc.sql("select * from signing_key where owner = :owner and kind = :kind and retired_at is null")
                .param("owner", owner)
                .param("kind", KeyKind.of(owner).name())
                .query(KeyRepository::stored)
                .optional();
    }

    void insert(KeyInfo key, byte[] sealed) {
        jdbc.sql("""
            insert into signing_key (id, owner, kind, sealed, certificate, valid_from, valid_to, pin_grammar)
            values (:id, :owner, :kind, :sealed, :certificate, :from, :to, 'DIGITS')
            """)
                .param("id", key.id())
                .param("owner", key.owner())
                .param("kind", key.kind().name())
                .param("sealed", sealed)
                .param("certificate", encoded(key.certificate()))
                .param("from", timestamp(key.validFrom()))
                .param("to", timestamp(key.validTo()))
                .update();
    }

    /** Whether there is, or was, a key of this owner. */
    boolean everHad(Code owner) {
        return jdbc.sql("select exists (select from signing_key where owner = :owner and kind = :kind)")
                .param("owner", owner)
                .param("kind", KeyKind.of(owner).name())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody who is or was principal or clerk of the school ever had a key, or the school a seal. */
    boolean officeHadKeys(SchoolCode schoolCode) {
        return jdbc.sql("""
            select exists (select from signing_key where kind = 'SEAL' and owner = :school)
                or exists (select from signing_key k join position o on o.person_code = k.owner
                           where k.kind = 'PERSON' and o.school_code = :school and o.role = any(:offices))
            """)
                .param("school", schoolCode)
                .param("offices", new String[] {Role.HT.name(), Role.VT.name()})
                .query(Boolean.class)
                .single();
    }

    /** Destroys the key in use and keeps its certificate; empty when there is none. */
    Optional<UUID> retireCurrent(Code owner, Instant now) {
        return jdbc.sql("""
            update signing_key set retired_at = :now, sealed = null
            where owner = :owner and kind = :kind and retired_at is null
            returning id
            """)
                .param("owner", owner)
                .param("kind", KeyKind.of(owner).name())
                .param("now", timestamp(now))
                .query(UUID.class)
                .optional();
    }

    /** A key in use that ends. */
    record EndingKey(KeyKind kind, String owner, Instant end) {}

    /** Keys in use that end in between and whose holders were not told; from now on they count as told. */
    List<EndingKey> takeEnding(Instant now, Instant until) {
        return jdbc.sql("""
            update signing_key set end_told_at = :now
            where retired_at is null and end_told_at is null and valid_to > :now and valid_to <= :until
            returning kind, owner, valid_to
            """)
                .param("now", timestamp(now))
                .param("until", timestamp(until))
                .query((row, number) -> new EndingKey(
                        KeyKind.valueOf(row.getString("kind")),
                        row.getString("owner"),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    void reseal(UUID id, byte[] sealed) {
        jdbc.sql("update signing_key set sealed = :sealed, pin_grammar = 'DIGITS' where id = :id")
                .param("id", id)
                .param("sealed", sealed)
                .update();
    }

    /** Takes one of the tries before it is made; empty when none is left. */
    Optional<Integer> takeTry(UUID id) {
        return jdbc.sql("""
            update signing_key set failed_pins = failed_pins + 1
            where id = :id and locked_at is null and failed_pins < :most
            returning failed_pins
            """)
                .param("id", id)
                .param("most", MOST_TRIES)
                .query(Integer.class)
                .optional();
    }

    void giveTriesBack(UUID id, Pins.Grammar shown) {
        jdbc.sql("""
            update signing_key set failed_pins = 0, pin_grammar = :grammar
            where id = :id and locked_at is null
            """).param("id", id).param("grammar", shown.name()).update();
    }

    void lock(UUID id, Instant now) {
        jdbc.sql("update signing_key set locked_at = :now where id = :id and locked_at is null")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static StoredKey stored(ResultSet row, int number) throws SQLException {
        boolean locked = row.getObject("locked_at") != null;
        var info = new KeyInfo(
                row.getObject("id", UUID.class),
                KeyKind.valueOf(row.getString("kind")).owner(row.getString("owner")),
                certificate(row.getBytes("certificate")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", OffsetDateTime.class).toInstant(),
                locked ? 0 : MOST_TRIES - row.getInt("failed_pins"),
                locked);
        return new StoredKey(info, row.getBytes("sealed"), Pins.Grammar.valueOf(row.getString("pin_grammar")));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException problem) {
            throw new IllegalStateException("a stored certificate is not readable", problem);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException problem) {
            throw new IllegalStateException("a certificate has no encoding", problem);
        }
    }
}
