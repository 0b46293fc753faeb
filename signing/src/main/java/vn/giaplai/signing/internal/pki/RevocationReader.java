package vn.giaplai.signing.internal.pki;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;

/** Reads CRLs (RFC 5280 §5, §6.3) and OCSP responses (RFC 6960 §3.2); what is not properly signed says nothing. */
public final class RevocationReader {

    /** The papers of a school keep the same data; each is parsed and verified once. */
    private static final Remembered<RevocationEvidence, Optional<RevocationReader>> PARSED = new Remembered<>(64);

    private static final int WORTH_REMEMBERING = 1 << 18;
    private static final int CRL_SIGN = 6;
    /** In one answer of a responder; each speaks of one certificate. */
    private static final int MOST_ANSWERS = 1000;

    private static final int MOST_RESPONDERS = 20;

    private final RevocationEvidence evidence;
    /** By issuer: who signed this in the issuer's name, if anybody did. */
    private final Map<X509Certificate, Optional<X509Certificate>> signedFor = new ConcurrentHashMap<>();

    private final @Nullable X509CRL crl;
    private final @Nullable BasicOCSPResp ocsp;

    private RevocationReader(RevocationEvidence evidence, @Nullable X509CRL crl, @Nullable BasicOCSPResp ocsp) {
        this.evidence = evidence;
        this.crl = crl;
        this.ocsp = ocsp;
    }

    /** Parses the evidence; empty when it cannot be read. */
    public static Optional<RevocationReader> of(RevocationEvidence evidence) {
        return evidence.encoded().length > WORTH_REMEMBERING
                ? parse(evidence)
                : PARSED.get(evidence, RevocationReader::parse);
    }

    private static Optional<RevocationReader> parse(RevocationEvidence evidence) {
        if (!Nesting.isBearable(evidence.encoded())) {
            return Optional.empty();
        }
        try {
            if (evidence.kind() == RevocationEvidence.Kind.CRL) {
                X509CRL crl = (X509CRL) CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(evidence.encoded()));
                return Optional.of(new RevocationReader(evidence, crl, null));
            }
            if (new OCSPResp(evidence.encoded()).getResponseObject() instanceof BasicOCSPResp basic
                    && basic.getResponses().length <= MOST_ANSWERS
                    && basic.getCerts().length <= MOST_RESPONDERS) {
                return Optional.of(new RevocationReader(evidence, null, basic));
            }
            return Optional.empty();
        } catch (GeneralSecurityException | IOException | OCSPException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What was parsed. */
    public RevocationEvidence evidence() {
        return evidence;
    }

    /** Whether this is a list of all that its issuer revoked, not of a part named by an extension (RFC 5280 §5.2.5). */
    boolean isWholeList() {
        return crl != null && ListScope.isWhole(crl);
    }

    /** The certificates that an OCSP response brings along. */
    public List<X509Certificate> certificates() {
        if (ocsp == null) {
            return List.of();
        }
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            List<X509Certificate> all = new ArrayList<>();
            for (X509CertificateHolder each : ocsp.getCerts()) {
                all.add(converter.getCertificate(each));
            }
            return all;
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Whether the evidence rests on an algorithm or a key that is not believed; then it says nothing. */
    public boolean isWeak() {
        if (crl != null) {
            return !Strength.isEnough(crl);
        }
        return !Strength.isEnough(Objects.requireNonNull(ocsp).getSignatureAlgorithmID())
                || certificates().stream()
                        .anyMatch(each -> !Strength.isEnough(each) || !Strength.isEnough(each.getPublicKey()));
    }

    /** When the evidence was made. */
    public Instant made() {
        return (crl != null ? crl.getThisUpdate() : Objects.requireNonNull(ocsp).getProducedAt()).toInstant();
    }

    /**
     * The responder who answered for this issuer and whose own certificate may have been revoked meanwhile: the issuer did
     * not rule that out (RFC 6960 §4.2.2.2.1, {@code id-pkix-ocsp-nocheck}).
     */
    public Optional<X509Certificate> responderToCheck(X509Certificate issuer) {
        return signer(issuer)
                .filter(each -> !each.equals(issuer))
                .filter(each -> each.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) == null);
    }

    private Optional<X509Certificate> signer(X509Certificate issuer) {
        return signedFor.computeIfAbsent(
                issuer, each -> crl != null ? listSigner(crl, each) : answerSigner(Objects.requireNonNull(ocsp), each));
    }

    /** What the evidence says about a certificate of this issuer; empty when it is about others or not well signed. */
    public Optional<RevocationStatus> status(X509Certificate certificate, X509Certificate issuer) {
        try {
            return crl != null ? byList(crl, certificate, issuer) : byOcsp(certificate, issuer);
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException bad) {
            return Optional.empty();
        }
    }

    private Optional<RevocationStatus> byList(X509CRL crl, X509Certificate certificate, X509Certificate issuer) {
        if (!crl.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())
                || crl.hasUnsupportedCriticalExtension()
                || !ListScope.covers(crl, certificate)
                || signer(issuer).isEmpty()) {
            return Optional.empty();
        }
        X509CRLEntry entry = crl.getRevokedCertificate(certificate.getSerialNumber());
        Date next = crl.getNextUpdate();
        return Optional.of(new RevocationStatus(
                crl.getThisUpdate().toInstant(),
                next == null ? null : next.toInstant(),
                entry == null ? null : entry.getRevocationDate().toInstant()));
    }

    /** Signed by a key that is for lists (RFC 5280 §6.3.3 (f)). */
    private static Optional<X509Certificate> listSigner(X509CRL crl, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN] || !Strength.isEnough(crl) || !Strength.isEnough(issuer.getPublicKey())) {
            return Optional.empty();
        }
        try {
            crl.verify(issuer.getPublicKey());
            return Optional.of(issuer);
        } catch (GeneralSecurityException notSigned) {
            return Optional.empty();
        }
    }

    private Optional<RevocationStatus> byOcsp(X509Certificate certificate, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        BasicOCSPResp basic = Objects.requireNonNull(ocsp);
        for (SingleResp each : basic.getResponses()) {
            CertificateID id = each.getCertID();
            // An answer tells nothing of a time after its making; else an old responder's key could still speak of
            // today.
            if (!each.getThisUpdate().after(basic.getProducedAt())
                    && id.getSerialNumber().equals(certificate.getSerialNumber())
                    && id.matchesIssuer(
                            new JcaX509CertificateHolder(issuer), new JcaDigestCalculatorProviderBuilder().build())
                    && !(each.getCertStatus() instanceof UnknownStatus)) {
                // What is about somebody else is not worth the check of its signature.
                if (signer(issuer).isEmpty()) {
                    return Optional.empty();
                }
                Date revoked = each.getCertStatus() instanceof RevokedStatus status ? status.getRevocationTime() : null;
                Date next = each.getNextUpdate();
                return Optional.of(new RevocationStatus(
                        each.getThisUpdate().toInstant(),
                        next == null ? null : next.toInstant(),
                        revoked == null ? null : revoked.toInstant()));
            }
        }
        return Optional.empty();
    }

    private Optional<X509Certificate> answerSigner(BasicOCSPResp basic, X509Certificate issuer) {
        try {
            return Strength.isEnough(basic.getSignatureAlgorithmID()) ? verified(basic, issuer) : Optional.empty();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | RuntimeException bad) {
            return Optional.empty();
        }
    }

    /** Signed by the issuer, or by somebody whom the issuer made its responder (RFC 6960 §4.2.2.2). */
    private Optional<X509Certificate> verified(BasicOCSPResp basic, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        JcaContentVerifierProviderBuilder verifiers =
                new JcaContentVerifierProviderBuilder().setProvider(Cryptography.PROVIDER);
        if (Strength.isEnough(issuer.getPublicKey())
                && basic.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
            return Optional.of(issuer);
        }
        for (X509Certificate responder : certificates()) {
            // The issuer's key first: keys that a hostile file brings may be made to be slow.
            if (isResponderOf(issuer, responder, basic.getProducedAt())
                    && basic.isSignatureValid(verifiers.build(responder.getPublicKey()))) {
                return Optional.of(responder);
            }
        }
        return Optional.empty();
    }

    private static boolean isResponderOf(X509Certificate issuer, X509Certificate responder, Date time) {
        try {
            List<String> purposes = responder.getExtendedKeyUsage();
            if (purposes == null
                    || !purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
                    || !Strength.isEnough(responder)
                    || !Strength.isEnough(responder.getPublicKey())
                    || !responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
                return false;
            }
            responder.verify(issuer.getPublicKey());
            responder.checkValidity(time);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
