package vn.giaplai.signing.internal.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
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
class StrengthTest {

    private static final ASN1ObjectIdentifier SHA1 = OIWObjectIdentifiers.idSHA1;
    private static final ASN1ObjectIdentifier SHA256 = NISTObjectIdentifiers.id_sha256;

    @Test
    void a_scheme_that_hashes_with_sha1_anywhere_is_weak() {
        assertThat(Strength.isEnough(pss(SHA1, SHA1))).isFalse();
        assertThat(Strength.isEnough(pss(SHA256, SHA1))).isFalse();
        assertThat(Strength.isEnough(pss(SHA1, SHA256))).isFalse();
        // Without parameters RSASSA-PSS means SHA-1 (RFC 4055 §3.1).
        assertThat(Strength.isEnough(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams())))
                .isFalse();
        assertThat(Strength.isEnough(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption)))
                .isFalse();
        assertThat(Strength.isEnough(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA1)))
                .isFalse();
    }

    @Test
    void the_schemes_of_this_library_are_strong() {
        assertThat(Strength.isEnough(pss(SHA256, SHA256))).isTrue();
        assertThat(Strength.isEnough(new AlgorithmIdentifier(PKCSObjectIdentifiers.sha512WithRSAEncryption)))
                .isTrue();
        assertThat(Strength.isEnough(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384)))
                .isTrue();
    }

    @Test
    void a_salt_or_a_trailer_that_no_signer_would_choose_is_refused_before_memory_is_asked_for() {
        assertThat(Strength.isEnough(pss(SHA256, SHA256, 128, 1))).isTrue();
        assertThat(Strength.isEnough(pss(SHA256, SHA256, 129, 1))).isFalse();
        assertThat(Strength.isEnough(pss(SHA256, SHA256, Integer.MAX_VALUE, 1))).isFalse();
        assertThat(Strength.isEnough(pss(SHA256, SHA256, -1, 1))).isFalse();
        assertThat(Strength.isEnough(pss(SHA256, SHA256, 32, 2))).isFalse();
    }

    @Test
    void a_kind_of_key_is_a_scheme_only_with_a_digest_beside_it() {
        AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);

        assertThat(Strength.isEnough(rsa)).isFalse();
        assertThat(Strength.isEnoughWith(rsa, new AlgorithmIdentifier(SHA256))).isTrue();
        assertThat(Strength.isEnoughWith(rsa, new AlgorithmIdentifier(SHA1))).isFalse();
        assertThat(Strength.isEnoughWith(pss(SHA256, SHA256), new AlgorithmIdentifier(SHA1)))
                .isFalse();
    }

    @Test
    void a_scheme_agrees_with_its_own_digest_alone() {
        AlgorithmIdentifier sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);

        assertThat(Strength.agrees(pss(SHA256, SHA256), new AlgorithmIdentifier(SHA256)))
                .isTrue();
        assertThat(Strength.agrees(pss(SHA256, SHA256), sha512)).isFalse();
        assertThat(Strength.agrees(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256), sha512))
                .isFalse();
        assertThat(Strength.agrees(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey), sha512))
                .isTrue();
    }

    @Test
    void a_key_is_neither_too_short_nor_made_to_be_slow() throws Exception {
        BigInteger two = BigInteger.TWO;

        assertThat(Strength.isEnough(rsa(two.pow(2047).setBit(0), 65537))).isTrue();
        assertThat(Strength.isEnough(rsa(two.pow(2046).setBit(0), 65537))).isFalse();
        assertThat(Strength.isEnough(rsa(two.pow(8191).setBit(0), 65537))).isTrue();
        assertThat(Strength.isEnough(rsa(two.pow(8192).setBit(0), 65537))).isFalse();
        assertThat(Strength.isEnough(rsa(two.pow(2047).setBit(0), 1))).isFalse();
        assertThat(Strength.isEnough(
                        new Rsa(two.pow(2047).setBit(0), two.pow(64).setBit(0))))
                .isFalse();
    }

    private static Rsa rsa(BigInteger modulus, long exponent) {
        return new Rsa(modulus, BigInteger.valueOf(exponent));
    }

    /** A key as other providers would let it be made. */
    private record Rsa(BigInteger getModulus, BigInteger getPublicExponent) implements RSAPublicKey {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return new byte[0];
        }
    }

    private static AlgorithmIdentifier pss(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier mask) {
        return pss(digest, mask, 32, 1);
    }

    private static AlgorithmIdentifier pss(
            ASN1ObjectIdentifier digest, ASN1ObjectIdentifier mask, int salt, int trailer) {
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        new AlgorithmIdentifier(digest),
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(mask)),
                        new ASN1Integer(salt),
                        new ASN1Integer(trailer)));
    }
}
