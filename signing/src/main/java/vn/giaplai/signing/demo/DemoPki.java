package vn.giaplai.signing.demo;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;

/**
 * The demo authority. Safe for use by several threads. Store {@link #toBytes} after {@link #create} and after every
 * revocation; {@link #load} brings the same root back.
 */
public final class DemoPki {

    static final String ROOT = "root";
    static final String ISSUING = "issuing";
    static final String TIMESTAMPS = "timestamps";
    static final String OCSP = "ocsp";

    private static final String TRIAL = "CA THỬ NGHIỆM (DEMO)";
    private static final Duration ROOT_VALIDITY = Duration.ofDays(20 * 365);
    private static final Duration ISSUING_VALIDITY = Duration.ofDays(15 * 365);
    private static final Duration SERVICE_VALIDITY = Duration.ofDays(10 * 365);

    private final URI base;
    private final Clock clock;
    private final Map<String, DemoAuthority> authorities;
    private final List<X509Certificate> chain;
    private final DemoTimestamps timestamps;
    private final DemoRevocation revocation;

    private DemoPki(URI base, Map<String, DemoAuthority> authorities, Clock clock) {
        this.base = base;
        this.clock = clock;
        this.authorities = authorities;
        this.chain = List.of(
                authority(authorities, ISSUING).certificate(),
                authority(authorities, ROOT).certificate());
        this.timestamps = new DemoTimestamps(
                authority(authorities, TIMESTAMPS),
                List.of(authority(authorities, TIMESTAMPS).certificate(), chain.get(0)),
                clock);
        this.revocation = new DemoRevocation(
                authority(authorities, ROOT), authority(authorities, ISSUING), authority(authorities, OCSP), clock);
    }

    /**
     * Makes a new root, an issuing authority, a time stamp authority and an OCSP responder (RSA-2048 each; about a
     * second).
     *
     * @param base address written into certificates: {@code <base>/ocsp}, {@code <base>/root.crl},
     *     {@code <base>/issuing.crl}, {@code <base>/root.cer}, {@code <base>/issuing.cer}; time stamps at
     *     {@code <base>/tsa}
     */
    public static DemoPki create(URI base, Clock clock) {
        Instant now = clock.instant();
        Map<String, DemoAuthority> made = new LinkedHashMap<>();
        DemoAuthority root =
                DemoAuthority.selfSigned(trial(TRIAL), keys(DemoSubject.KeyKind.RSA_2048), now, ROOT_VALIDITY);
        DemoAuthority issuing = service(
                root,
                TRIAL + " – Cấp phát",
                DemoAuthority.Purpose.AUTHORITY,
                now.plus(ISSUING_VALIDITY),
                now,
                at(base, ROOT));
        made.put(ROOT, root);
        made.put(ISSUING, issuing);
        Instant end = now.plus(SERVICE_VALIDITY);
        made.put(
                TIMESTAMPS,
                service(
                        issuing,
                        "Dấu thời gian THỬ NGHIỆM (DEMO)",
                        DemoAuthority.Purpose.TIMESTAMPS,
                        end,
                        now,
                        at(base, ISSUING)));
        made.put(
                OCSP,
                service(issuing, "OCSP THỬ NGHIỆM (DEMO)", DemoAuthority.Purpose.OCSP, end, now, at(base, ISSUING)));
        return new DemoPki(base, made, clock);
    }

    /** Opens a stored authority. Throws {@link IllegalArgumentException} when the passphrase or the bytes are wrong. */
    public static DemoPki load(byte[] stored, char[] passphrase, Clock clock) {
        DemoStore store = DemoStore.read(stored, passphrase);
        DemoPki pki = new DemoPki(store.base(), store.authorities(), clock);
        store.revoked().forEach(pki.revocation::revoke);
        return pki;
    }

    /** The whole authority with all its keys and revocations, sealed by the passphrase. */
    public byte[] toBytes(char[] passphrase) {
        return DemoStore.write(base, authorities, chain, issuingCrl(), passphrase);
    }

    /** The root, "CA THỬ NGHIỆM (DEMO)". */
    public X509Certificate root() {
        return chain.get(1);
    }

    /** The issuing authority. */
    public X509Certificate issuing() {
        return chain.get(0);
    }

    /** The root as the only anchor. */
    public TrustAnchors anchors() {
        return TrustAnchors.of(List.of(root()));
    }

    /** Issues a certificate with a new key, sealed under the PIN. */
    public DemoKey issue(DemoSubject subject, char[] pin) {
        return issue(subject, pin, clock.instant());
    }

    /** The same, valid from a time of the caller's choice: an expired certificate, or one not yet valid. */
    public DemoKey issue(DemoSubject subject, char[] pin, Instant from) {
        KeyPair keys = keys(subject.keyKind());
        X509Certificate certificate = authority(authorities, ISSUING)
                .issue(
                        name(subject),
                        keys.getPublic(),
                        DemoAuthority.Purpose.SIGNER,
                        from,
                        from.plus(subject.validity()),
                        at(base, ISSUING));
        List<X509Certificate> path = List.of(certificate, chain.get(0), chain.get(1));
        return new DemoKey(certificate, DemoStore.seal(keys.getPrivate(), path, pin));
    }

    /** Revokes a certificate as of a time, which may lie before now; in every answer from this moment. */
    public void revoke(X509Certificate certificate, Instant when) {
        revocation.revoke(certificate.getSerialNumber(), when);
    }

    /** Revokes a certificate as of now; in every answer from this moment. */
    public void revoke(X509Certificate certificate) {
        revoke(certificate, clock.instant());
    }

    /** The time stamp authority, in process. */
    public TimestampAuthority timestamps() {
        return timestamps;
    }

    /**
     * Answers a TimeStampReq with a TimeStampResp, both DER ({@code application/timestamp-query}, RFC 3161 §3.4). Throws
     * {@link IllegalArgumentException} when it is no such request.
     */
    public byte[] answerTimestampQuery(byte[] request) {
        return timestamps.answer(request);
    }

    /** Revocation data in process: the CRL of the certificate's issuer. */
    public RevocationSource revocation() {
        return revocation.byList();
    }

    /** Revocation data in process: by OCSP for people and services, by CRL for the issuing authority. */
    public RevocationSource revocationByOcsp() {
        return revocation.byOcsp();
    }

    /**
     * Answers an OCSPRequest with an OCSPResponse, both DER ({@code application/ocsp-request}, RFC 6960). Throws
     * {@link IllegalArgumentException} when it is no such request.
     */
    public byte[] answerOcspRequest(byte[] request) {
        return revocation.answer(request);
    }

    /** The issuing authority's CRL as of now, DER. */
    public byte[] issuingCrl() {
        return revocation.issuingCrl();
    }

    /** The root's CRL as of now, DER. */
    public byte[] rootCrl() {
        return revocation.rootCrl();
    }

    private static DemoAuthority authority(Map<String, DemoAuthority> authorities, String name) {
        return Objects.requireNonNull(authorities.get(name), name);
    }

    private static DemoAuthority service(
            DemoAuthority issuer,
            String name,
            DemoAuthority.Purpose purpose,
            Instant end,
            Instant now,
            DemoAuthority.Publication at) {
        KeyPair keys = keys(DemoSubject.KeyKind.RSA_2048);
        return new DemoAuthority(keys.getPrivate(), issuer.issue(trial(name), keys.getPublic(), purpose, now, end, at));
    }

    private static DemoAuthority.Publication at(URI base, String issuer) {
        return new DemoAuthority.Publication(
                base + "/" + issuer + ".crl", base + "/" + issuer + ".cer", base + "/ocsp");
    }

    private static KeyPair keys(DemoSubject.KeyKind kind) {
        try {
            if (kind != DemoSubject.KeyKind.RSA_2048) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(
                        new ECGenParameterSpec(kind == DemoSubject.KeyKind.P_256 ? "secp256r1" : "secp384r1"));
                return generator.generateKeyPair();
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("key pair not made", problem);
        }
    }

    private static X500Name trial(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, "Giáp Lai – chứng thư thử nghiệm, không có giá trị pháp lý")
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X500Name name(DemoSubject subject) {
        X500NameBuilder name =
                new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN").addRDN(BCStyle.O, subject.organisation());
        if (!subject.title().isBlank()) {
            name.addRDN(BCStyle.T, subject.title());
        }
        return name.addRDN(BCStyle.CN, subject.name()).build();
    }
}
