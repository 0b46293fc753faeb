package vn.giaplai.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a remote service says about one of its keys (CSC API v2 §11.5, {@code credentials/info}).
 *
 * @param id the service's own name for it
 * @param chain the certificate, then its issuers
 * @param offered object identifiers of the signature algorithms that the service names ({@code key/algo})
 * @param algorithms what this library can sign with it; empty when it is disabled, its certificate revoked or suspended, of
 *     a kind that is not allowed, or authorised by OAuth alone ({@code auth/mode})
 * @param signaturesAtOnce how many signatures one authorisation covers at most ({@code multisign})
 * @param secrets identifiers of what the holder must enter, for instance {@code PIN}, {@code OTP}; empty when the service
 *     authorises by itself
 * @param confirmations identifiers of what the holder does elsewhere, for instance on a telephone, while the service is
 *     asked ({@code PasswordOOB}, {@code ChallengeResponseOOB})
 */
public record RemoteCredential(
        String id,
        List<X509Certificate> chain,
        List<String> offered,
        List<SignatureAlgorithm> algorithms,
        int signaturesAtOnce,
        List<String> secrets,
        List<String> confirmations) {

    public RemoteCredential {
        chain = List.copyOf(chain);
        offered = List.copyOf(offered);
        algorithms = List.copyOf(algorithms);
        secrets = List.copyOf(secrets);
        confirmations = List.copyOf(confirmations);
        if (chain.isEmpty() || signaturesAtOnce < 1) {
            throw new IllegalArgumentException("credential without certificate or without signatures");
        }
    }
}
