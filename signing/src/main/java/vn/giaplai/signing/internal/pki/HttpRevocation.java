package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.http.BoundedHttp;

/** Asks the OCSP responders and the CRL distribution points that a certificate names, by HTTP. */
public final class HttpRevocation implements RevocationSource {

    private static final int LARGEST_ANSWER = 16 << 20;
    private static final int OK = 200;

    private final BoundedHttp http;

    /** A source that waits this long for each answer. */
    public HttpRevocation(Duration timeout) {
        this.http = new BoundedHttp(timeout, LARGEST_ANSWER);
    }

    @Override
    public RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
        for (URI responder : responders(certificate)) {
            Optional<RevocationEvidence> answer = ask(responder, certificate, issuer);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        for (URI place : lists(certificate)) {
            Optional<RevocationEvidence> list = fetch(
                            HttpRequest.newBuilder(place).build())
                    .map(body -> new RevocationEvidence(RevocationEvidence.Kind.CRL, body))
                    .filter(each -> isAbout(each, certificate, issuer));
            if (list.isPresent()) {
                return list.get();
            }
        }
        throw new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "nobody answered for the certificate");
    }

    private Optional<RevocationEvidence> ask(URI responder, X509Certificate certificate, X509Certificate issuer) {
        try {
            byte[] question = new OCSPReqBuilder()
                    .addRequest(new CertificateID(
                            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(issuer),
                            certificate.getSerialNumber()))
                    .build()
                    .getEncoded();
            HttpRequest post = HttpRequest.newBuilder(responder)
                    .header("Content-Type", "application/ocsp-request")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build();
            return fetch(post)
                    .map(body -> new RevocationEvidence(RevocationEvidence.Kind.OCSP, body))
                    .filter(each -> isAbout(each, certificate, issuer));
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("OCSP request not made", problem);
        }
    }

    private static boolean isAbout(RevocationEvidence evidence, X509Certificate certificate, X509Certificate issuer) {
        return RevocationReader.of(evidence)
                .flatMap(reader -> reader.status(certificate, issuer))
                .isPresent();
    }

    private Optional<byte[]> fetch(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request);
            return response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException notReached) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static List<URI> responders(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        ASN1Primitive value = extension(certificate, Extension.authorityInfoAccess.getId());
        if (value != null) {
            for (AccessDescription each :
                    AuthorityInformationAccess.getInstance(value).getAccessDescriptions()) {
                if (each.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
                    add(found, each.getAccessLocation());
                }
            }
        }
        return found;
    }

    private static List<URI> lists(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        ASN1Primitive value = extension(certificate, Extension.cRLDistributionPoints.getId());
        if (value != null) {
            for (DistributionPoint each : CRLDistPoint.getInstance(value).getDistributionPoints()) {
                DistributionPointName name = each.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName place :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        add(found, place);
                    }
                }
            }
        }
        return found;
    }

    private static void add(List<URI> found, GeneralName name) {
        String address = name.getName().toString();
        if (name.getTagNo() == GeneralName.uniformResourceIdentifier && address.startsWith("http")) {
            try {
                found.add(URI.create(address));
            } catch (IllegalArgumentException malformed) {
                // A certificate may name a place that is none; the others are asked.
            }
        }
    }

    private static @Nullable ASN1Primitive extension(X509Certificate certificate, String oid) {
        byte[] value = certificate.getExtensionValue(oid);
        try {
            return value == null ? null : JcaX509ExtensionUtils.parseExtensionValue(value);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
