package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.http.BoundedHttp;

/** Asks the OCSP responders and the CRL distribution points that a certificate names, by HTTP. */
public final class HttpRevocation implements RevocationSource {

    private static final int LARGEST_ANSWER = 16 << 20;
    private static final int OK = 200;
    /** Each may cost the whole timeout. */
    private static final int MOST_ADDRESSES = 4;

    private final BoundedHttp http;
    private final Clock clock;

    private record Question(RevocationEvidence.Kind kind, HttpRequest request) {}

    /** A source that waits this long for each answer; the clock tells which answers are outdated. */
    public HttpRevocation(Duration timeout, Clock clock) {
        this.http = new BoundedHttp(timeout, LARGEST_ANSWER);
        this.clock = clock;
    }

    /** The first answer that is in force or tells of a revocation, or else the first that is about the certificate at all. */
    @Override
    public RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
        RevocationEvidence outdated = null;
        for (Question question : questions(certificate, issuer)) {
            Optional<RevocationEvidence> evidence = answer(question);
            Optional<RevocationStatus> status =
                    evidence.flatMap(RevocationReader::of).flatMap(reader -> reader.status(certificate, issuer));
            if (status.isPresent()) {
                if (status.get().isInForce(clock.instant())
                        || status.get().revoked().isPresent()) {
                    return evidence.orElseThrow();
                }
                outdated = outdated == null ? evidence.orElseThrow() : outdated;
            }
        }
        if (outdated != null) {
            return outdated;
        }
        throw unavailable("nobody answered for the certificate");
    }

    private static List<Question> questions(X509Certificate certificate, X509Certificate issuer) {
        byte[] question = ocspRequest(certificate, issuer);
        Stream<Question> responders = addresses(CertificateExtensions.responders(certificate))
                .map(each -> each.header("Content-Type", "application/ocsp-request")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(question)))
                .map(each -> new Question(RevocationEvidence.Kind.OCSP, each.build()));
        Stream<Question> lists = addresses(CertificateExtensions.lists(certificate))
                .map(each -> new Question(RevocationEvidence.Kind.CRL, each.build()));
        return Stream.concat(responders, lists).toList();
    }

    /** Those that can be asked by HTTP, with TLS or without; others (LDAP, files, nonsense) are passed over. */
    private static Stream<HttpRequest.Builder> addresses(List<GeneralName> names) {
        return names.stream().flatMap(each -> request(each).stream()).limit(MOST_ADDRESSES);
    }

    private static Optional<HttpRequest.Builder> request(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Optional.empty();
        }
        try {
            return Optional.of(HttpRequest.newBuilder(URI.create(name.getName().toString())));
        } catch (IllegalArgumentException notHttp) {
            return Optional.empty();
        }
    }

    private Optional<RevocationEvidence> answer(Question question) {
        try {
            HttpResponse<byte[]> response = http.send(question.request());
            return response.statusCode() == OK
                    ? Optional.of(new RevocationEvidence(question.kind(), response.body()))
                    : Optional.empty();
        } catch (IOException notReached) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        }
    }

    private static SigningException unavailable(String why) {
        return new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, why);
    }

    /** Without nonce: most responders sign their answers in advance. */
    private static byte[] ocspRequest(X509Certificate certificate, X509Certificate issuer) {
        try {
            return new OCSPReqBuilder()
                    .addRequest(new CertificateID(
                            new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                            new JcaX509CertificateHolder(issuer),
                            certificate.getSerialNumber()))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("OCSP request not made", problem);
        }
    }
}
