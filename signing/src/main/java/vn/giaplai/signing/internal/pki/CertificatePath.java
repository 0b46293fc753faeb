package vn.giaplai.signing.internal.pki;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the path from a certificate to an anchor and checks it at a time (RFC 5280 §6.1). */
public final class CertificatePath {

    private static final int LONGEST = 8;
    private static final int MOST_CANDIDATES = 1000;
    /** Hostile files bring many certificates of one name. */
    private static final int MOST_TRIALS = 200;

    private static final int LARGEST_RSA_BITS = 8192;

    /** How a path stands. */
    public enum Standing {
        GOOD,
        NO_PATH,
        WEAK,
        EXPIRED,
        NOT_YET_VALID
    }

    /**
     * A path.
     *
     * @param standing how it stands at the time asked for
     * @param certificates from the certificate itself to the anchor; only the certificate without a path
     */
    public record Result(Standing standing, List<X509Certificate> certificates) {}

    private final Set<X509Certificate> candidates;
    private final List<X509Certificate> anchors;
    private int trials;

    /** Paths over these certificates, to these anchors. */
    public CertificatePath(Collection<X509Certificate> candidates, List<X509Certificate> anchors) {
        this.candidates = new LinkedHashSet<>(anchors);
        candidates.stream().limit(MOST_CANDIDATES).forEach(this.candidates::add);
        this.anchors = anchors;
    }

    /** The path of a certificate at a time. */
    public Result of(X509Certificate certificate, Instant time) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        trials = 0;
        if (!extend(path)) {
            return new Result(Standing.NO_PATH, List.of(certificate));
        }
        return new Result(check(path, time), List.copyOf(path));
    }

    private boolean extend(List<X509Certificate> path) {
        X509Certificate last = path.get(path.size() - 1);
        if (anchors.contains(last)) {
            return true;
        }
        if (path.size() >= LONGEST) {
            return false;
        }
        for (X509Certificate candidate : candidates) {
            if (candidate.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                    && !path.contains(candidate)
                    && ++trials <= MOST_TRIALS
                    && isSignedBy(last, candidate)) {
                path.add(candidate);
                if (extend(path)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        if (issuer.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() > LARGEST_RSA_BITS) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    /** The anchor's own signature is believed for its sake, whatever it was made with. */
    private static boolean isStrong(List<X509Certificate> path) {
        return path.stream().allMatch(each -> Strength.isEnough(each.getPublicKey()))
                && path.subList(0, path.size() - 1).stream().allMatch(Strength::isEnough);
    }

    private static Standing check(List<X509Certificate> path, Instant time) {
        if (!isStrong(path)) {
            return Standing.WEAK;
        }
        X509Certificate anchor = path.get(path.size() - 1);
        List<X509Certificate> below = path.size() == 1 ? path : path.subList(0, path.size() - 1);
        try {
            CertPath chain = CertificateFactory.getInstance("X.509").generateCertPath(below);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setDate(Date.from(time));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(chain, parameters);
            return Standing.GOOD;
        } catch (CertPathValidatorException problem) {
            if (problem.getReason() == BasicReason.EXPIRED) {
                return Standing.EXPIRED;
            }
            return problem.getReason() == BasicReason.NOT_YET_VALID ? Standing.NOT_YET_VALID : Standing.NO_PATH;
        } catch (GeneralSecurityException problem) {
            return Standing.NO_PATH;
        }
    }
}
