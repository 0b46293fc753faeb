package vn.giaplai.signing.internal.pki;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * Finds the paths from certificates to anchors and checks them at a time (RFC 5280 §6.1). Each path is searched for once,
 * each signature on the way checked once, and hostile files, which bring many certificates of one name, pay with a path
 * that is not found. To be used by one thread.
 */
public final class CertificatePath {

    private static final int LONGEST = 8;
    private static final int MOST_CANDIDATES = 1000;
    private static final int LARGEST_RSA_BITS = 8192;
    private static final int LARGEST_EXPONENT_BITS = 64;
    private static final int LARGEST_DSA_BITS = 4096;
    /** Checks with a key of 1024 bits; the time of one grows with the square of the key's length. */
    private static final int MOST_WORK = 4096;

    private static final int CHEAP_BITS = 1024;

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

    private record Link(X509Certificate certificate, X509Certificate issuer) {}

    /** A path that was found or not, among this many candidates. */
    private record Search(List<X509Certificate> path, int among) {}

    private final Set<X509Certificate> candidates = new LinkedHashSet<>();
    private final Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();
    private final Set<X509Certificate> anchors;
    private final Runnable pulse;
    private final Map<Link, Boolean> links = new HashMap<>();
    private final Map<X509Certificate, Search> searches = new HashMap<>();
    private int work;

    /** Paths over these certificates, to these anchors. */
    public CertificatePath(Collection<X509Certificate> candidates, List<X509Certificate> anchors) {
        this(candidates, anchors, () -> {});
    }

    /** The same; the pulse is called before each signature is checked and may throw to end the work. */
    public CertificatePath(Collection<X509Certificate> candidates, List<X509Certificate> anchors, Runnable pulse) {
        this.anchors = new LinkedHashSet<>(anchors);
        this.pulse = pulse;
        add(anchors);
        add(candidates);
    }

    /** More certificates that may be on paths; beyond a thousand they are left out. */
    public void add(Collection<X509Certificate> more) {
        for (X509Certificate each : more) {
            if ((candidates.size() < MOST_CANDIDATES || anchors.contains(each)) && candidates.add(each)) {
                bySubject
                        .computeIfAbsent(each.getSubjectX500Principal(), name -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /** The path of a certificate at a time. */
    public Result of(X509Certificate certificate, Instant time) {
        Search known = searches.get(certificate);
        if (known == null || known.path().isEmpty() && known.among() < candidates.size()) {
            known = new Search(search(certificate), candidates.size());
            searches.put(certificate, known);
        }
        return known.path().isEmpty()
                ? new Result(Standing.NO_PATH, List.of(certificate))
                : new Result(check(known.path(), time), known.path());
    }

    private List<X509Certificate> search(X509Certificate certificate) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate));
        return extend(path, new HashSet<>(path)) ? List.copyOf(path) : List.of();
    }

    /** Every certificate is looked at once, those with cheap keys first: what leads nowhere leads nowhere again. */
    private boolean extend(List<X509Certificate> path, Set<X509Certificate> seen) {
        X509Certificate last = path.get(path.size() - 1);
        if (anchors.contains(last)) {
            return true;
        }
        if (path.size() >= LONGEST) {
            return false;
        }
        List<X509Certificate> issuers =
                new ArrayList<>(bySubject.getOrDefault(last.getIssuerX500Principal(), List.of()));
        issuers.sort(Comparator.comparingInt(each -> cost(each.getPublicKey())));
        for (X509Certificate issuer : issuers) {
            if (!seen.contains(issuer) && isSignedBy(last, issuer)) {
                seen.add(issuer);
                path.add(issuer);
                if (extend(path, seen)) {
                    return true;
                }
                path.remove(path.size() - 1);
            }
        }
        return false;
    }

    private boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        Link link = new Link(certificate, issuer);
        Boolean known = links.get(link);
        if (known != null) {
            return known;
        }
        pulse.run();
        int cost = cost(issuer.getPublicKey());
        boolean signed = cost <= MOST_WORK - work && verifies(certificate, issuer);
        work += Math.min(cost, MOST_WORK - work);
        links.put(link, signed);
        return signed;
    }

    /** What a check costs; more than there is for a key that nobody needs. */
    private static int cost(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits > LARGEST_RSA_BITS || rsa.getPublicExponent().bitLength() > LARGEST_EXPONENT_BITS
                    ? Integer.MAX_VALUE
                    : square(bits);
        }
        if (key instanceof DSAPublicKey dsa) {
            int bits = dsa.getParams() == null
                    ? Integer.MAX_VALUE
                    : dsa.getParams().getP().bitLength();
            return bits > LARGEST_DSA_BITS ? Integer.MAX_VALUE : square(bits);
        }
        return square(2 * CHEAP_BITS);
    }

    private static int square(int bits) {
        int times = Math.max(1, bits / CHEAP_BITS);
        return times * times;
    }

    private static boolean verifies(X509Certificate certificate, X509Certificate issuer) {
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
