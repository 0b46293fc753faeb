package vn.giaplai.signing.demo;

import java.time.Duration;

/**
 * Whom a demo certificate names.
 *
 * @param name full name of the person, or of the organisation for its seal (CN)
 * @param title position, for instance {@code Hiệu trưởng} (title); empty for a seal
 * @param organisation the school (O)
 * @param keyKind kind of the key pair
 * @param validity how long the certificate is valid from now
 */
public record DemoSubject(String name, String title, String organisation, KeyKind keyKind, Duration validity) {

    /** Kinds of key pairs. */
    public enum KeyKind {
        RSA_2048,
        P_256,
        P_384
    }

    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    /** A person with an RSA key for three years. */
    public static DemoSubject person(String name, String title, String organisation) {
        return new DemoSubject(name, title, organisation, KeyKind.RSA_2048, THREE_YEARS);
    }

    /** An organisation's seal with an RSA key for three years. */
    public static DemoSubject seal(String organisation) {
        return new DemoSubject(organisation, "", organisation, KeyKind.RSA_2048, THREE_YEARS);
    }

    /** The same with another kind of key. */
    public DemoSubject with(KeyKind other) {
        return new DemoSubject(name, title, organisation, other, validity);
    }

    /** The same for another time. */
    public DemoSubject validFor(Duration other) {
        return new DemoSubject(name, title, organisation, keyKind, other);
    }
}
