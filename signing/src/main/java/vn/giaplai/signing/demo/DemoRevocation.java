package vn.giaplai.signing.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/** Who was revoked, told as CRL (RFC 5280 §5) and by OCSP (RFC 6960). */
final class DemoRevocation {

    private static final int UNSPECIFIED = 0;
    private static final Duration ANSWER_VALIDITY = Duration.ofDays(1);

    private final DemoAuthority root;
    private final DemoAuthority issuing;
    private final DemoAuthority responder;
    private final Clock clock;
    private final Map<BigInteger, Instant> revoked = new ConcurrentHashMap<>();

    DemoRevocation(DemoAuthority root, DemoAuthority issuing, DemoAuthority responder, Clock clock) {
        this.root = root;
        this.issuing = issuing;
        this.responder = responder;
        this.clock = clock;
    }

    void revoke(BigInteger serial, Instant when) {
        revoked.putIfAbsent(serial, when);
    }

    byte[] issuingCrl() {
        return crl(issuing, Map.copyOf(revoked));
    }

    byte[] rootCrl() {
        return crl(root, Map.of());
    }

    private byte[] crl(DemoAuthority authority, Map<BigInteger, Instant> entries) {
        Instant now = clock.instant();
        return authority.crl(entries, BigInteger.valueOf(now.toEpochMilli()), now);
    }

    RevocationSource byList() {
        return (certificate, issuer) -> {
            if (issuer.equals(issuing.certificate())) {
                return new RevocationEvidence(RevocationEvidence.Kind.CRL, issuingCrl());
            }
            if (issuer.equals(root.certificate())) {
                return new RevocationEvidence(RevocationEvidence.Kind.CRL, rootCrl());
            }
            throw stranger();
        };
    }

    RevocationSource byOcsp() {
        RevocationSource lists = byList();
        return (certificate, issuer) -> issuer.equals(issuing.certificate())
                ? new RevocationEvidence(RevocationEvidence.Kind.OCSP, ask(certificate))
                : lists.evidence(certificate, issuer);
    }

    private static SigningException stranger() {
        return new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "not issued by the demo authority");
    }

    private byte[] ask(X509Certificate certificate) {
        try {
            OCSPReq request = new OCSPReqBuilder()
                    .addRequest(new CertificateID(
                            digests().get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(issuing.certificate()),
                            certificate.getSerialNumber()))
                    .build();
            return answer(request.getEncoded());
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException problem) {
            throw new IllegalStateException("OCSP request not made", problem);
        }
    }

    byte[] answer(byte[] request) {
        OCSPReq asked;
        try {
            asked = new OCSPReq(request);
        } catch (IOException problem) {
            throw new IllegalArgumentException("not an OCSP request", problem);
        }
        try {
            BasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(
                    responder.certificate().getPublicKey(), digests().get(CertificateID.HASH_SHA1));
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                builder.setResponseExtensions(new Extensions(nonce));
            }
            Date now = Date.from(clock.instant());
            Date next = Date.from(clock.instant().plus(ANSWER_VALIDITY));
            for (Req each : asked.getRequestList()) {
                builder.addResponse(each.getCertID(), status(each.getCertID()), now, next);
            }
            X509CertificateHolder[] chain = {new JcaX509CertificateHolder(responder.certificate())};
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, builder.build(DemoAuthority.signer(responder.key()), chain, now))
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException | IOException problem) {
            throw new IllegalStateException("OCSP response not made", problem);
        }
    }

    private CertificateStatus status(CertificateID id) {
        Instant when = revoked.get(id.getSerialNumber());
        return when == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(when), UNSPECIFIED);
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }
}
