package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CmsCheckTest {

    private static final ASN1ObjectIdentifier SHA1 = OIWObjectIdentifiers.idSHA1;
    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

    @Test
    void a_scheme_that_hashes_with_sha1_anywhere_is_weak() {
        assertThat(CmsCheck.isStrong(pss(SHA1, SHA1))).isFalse();
        assertThat(CmsCheck.isStrong(pss(SHA256, SHA1))).isFalse();
        assertThat(CmsCheck.isStrong(pss(SHA1, SHA256))).isFalse();
        // Without parameters RSASSA-PSS means SHA-1 (RFC 4055 §3.1).
        assertThat(CmsCheck.isStrong(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams())))
                .isFalse();
        assertThat(CmsCheck.isStrong(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption)))
                .isFalse();
        assertThat(CmsCheck.isStrong(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1)))
                .isFalse();
    }

    @Test
    void the_schemes_of_this_library_are_strong() {
        assertThat(CmsCheck.isStrong(pss(SHA256, SHA256))).isTrue();
        assertThat(CmsCheck.isStrong(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha512WithRSAEncryption)))
                .isTrue();
        assertThat(CmsCheck.isStrong(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384)))
                .isTrue();
    }

    private static AlgorithmIdentifier pss(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier mask) {
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        new AlgorithmIdentifier(digest),
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(mask)),
                        new ASN1Integer(32),
                        RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
    }
}
