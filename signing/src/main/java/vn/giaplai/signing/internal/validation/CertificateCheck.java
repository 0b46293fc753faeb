package vn.giaplai.signing.internal.validation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.RevocationStatus;

/** Judges the certificate of a signer or an authority: its path and whether anybody on it was revoked. */
final class CertificateCheck {

    private static final Set<CertificatePath.Standing> STRANGE =
            Set.of(CertificatePath.Standing.NO_PATH, CertificatePath.Standing.WEAK);

    private final CertificatePath paths;
    private final Evidence evidence;
    private final Instant now;

    /** Judged by these. */
    CertificateCheck(CertificatePath paths, Evidence evidence, Instant now) {
        this.paths = paths;
        this.evidence = evidence;
        this.now = now;
    }

    /** A block that somebody unknown lays on a page is no signature to be allowed, but an annotation. */
    boolean isOfStranger(Draft draft) {
        X509Certificate signer = draft.cms == null ? null : draft.cms.certificate();
        return signer == null
                || draft.isFailed()
                || STRANGE.contains(paths.of(signer, now).standing());
    }

    /** Path and revocation at the proven time, or now; returns the path. */
    List<X509Certificate> judge(Draft draft, X509Certificate certificate, Optional<Instant> proven, Instant statusAt) {
        CertificatePath.Result path = paths.of(certificate, proven.orElse(now));
        switch (path.standing()) {
            case NO_PATH -> draft.doubt(Message.NO_PATH, SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
            case WEAK -> draft.fail(Message.PATH_WEAK, SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
            case NOT_YET_VALID -> draft.fail(Message.NOT_YET_VALID, SubIndication.NOT_YET_VALID);
            case EXPIRED -> {
                if (proven.isPresent()) {
                    draft.fail(Message.EXPIRED, SubIndication.EXPIRED);
                } else {
                    draft.doubt(Message.EXPIRED_WITHOUT_PROOF, SubIndication.OUT_OF_BOUNDS_NO_POE);
                }
            }
            case GOOD -> judgeRevocation(draft, path.certificates(), proven, statusAt);
        }
        return path.certificates();
    }

    private void judgeRevocation(Draft draft, List<X509Certificate> path, Optional<Instant> proven, Instant statusAt) {
        for (int i = 0; i + 1 < path.size(); i++) {
            Optional<RevocationStatus> status = evidence.any(path.get(i), path.get(i + 1), statusAt);
            if (status.isEmpty() && evidence.isWeak()) {
                draft.doubt(Message.REVOCATION_WEAK, SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
            } else if (status.isEmpty()) {
                draft.doubt(Message.REVOCATION_UNKNOWN, SubIndication.TRY_LATER);
            } else if (status.get().revoked().isPresent()) {
                judgeRevoked(draft, status.get().revoked().get(), proven);
            }
        }
    }

    private static void judgeRevoked(Draft draft, Instant revoked, Optional<Instant> proven) {
        if (proven.isEmpty()) {
            draft.doubt(Message.REVOKED_WITHOUT_PROOF, SubIndication.REVOKED_NO_POE);
        } else if (revoked.isAfter(proven.get())) {
            draft.note(Message.REVOKED_LATER);
        } else {
            draft.fail(Message.REVOKED, SubIndication.REVOKED);
        }
    }
}
