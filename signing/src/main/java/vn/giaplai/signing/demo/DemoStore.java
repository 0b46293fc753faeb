package vn.giaplai.signing.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * The demo authority as bytes: a PKCS#12 with its keys under the passphrase, the signed list of what it revoked, and its
 * address.
 */
record DemoStore(URI base, Map<String, DemoAuthority> authorities, Map<BigInteger, Instant> revoked) {

    static byte[] write(
            URI base, Map<String, DemoAuthority> authorities, List<X509Certificate> chain, byte[] crl, char[] pass) {
        try {
            KeyStore store = emptyKeyStore();
            for (Map.Entry<String, DemoAuthority> each : authorities.entrySet()) {
                DemoAuthority authority = each.getValue();
                store.setKeyEntry(each.getKey(), authority.key(), pass, path(authority.certificate(), chain));
            }
            return new DERSequence(new ASN1Encodable[] {
                        new DEROctetString(sealed(store, pass)),
                        new DEROctetString(crl),
                        new DERUTF8String(base.toString())
                    })
                    .getEncoded();
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("demo authority not stored", problem);
        }
    }

    static DemoStore read(byte[] stored, char[] passphrase) {
        try {
            ASN1Sequence parts = ASN1Sequence.getInstance(stored);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(octets(parts, 0)), passphrase);
            Map<String, DemoAuthority> authorities = new LinkedHashMap<>();
            for (String alias : Collections.list(store.aliases())) {
                authorities.put(alias, new DemoAuthority((PrivateKey) store.getKey(alias, passphrase), (X509Certificate)
                        store.getCertificate(alias)));
            }
            PublicKey issuer = Objects.requireNonNull(authorities.get(DemoPki.ISSUING))
                    .certificate()
                    .getPublicKey();
            URI base =
                    URI.create(ASN1UTF8String.getInstance(parts.getObjectAt(2)).getString());
            return new DemoStore(base, authorities, revocations(octets(parts, 1), issuer));
        } catch (GeneralSecurityException | IOException | RuntimeException problem) {
            throw new IllegalArgumentException("demo authority not readable with this passphrase", problem);
        }
    }

    /** A key and its chain as PKCS#12 under a PIN. */
    static byte[] seal(PrivateKey key, List<X509Certificate> chain, char[] pin) {
        try {
            KeyStore store = emptyKeyStore();
            store.setKeyEntry("signing", key, pin, chain.toArray(Certificate[]::new));
            return sealed(store, pin);
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("PKCS#12 not made", problem);
        }
    }

    private static byte[] octets(ASN1Sequence parts, int index) {
        return ASN1OctetString.getInstance(parts.getObjectAt(index)).getOctets();
    }

    private static Map<BigInteger, Instant> revocations(byte[] crl, PublicKey issuer) throws GeneralSecurityException {
        X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(crl));
        list.verify(issuer);
        Map<BigInteger, Instant> revoked = new LinkedHashMap<>();
        if (list.getRevokedCertificates() != null) {
            for (X509CRLEntry entry : list.getRevokedCertificates()) {
                revoked.put(entry.getSerialNumber(), entry.getRevocationDate().toInstant());
            }
        }
        return revoked;
    }

    private static Certificate[] path(X509Certificate certificate, List<X509Certificate> chain) {
        int index = chain.indexOf(certificate);
        if (index >= 0) {
            return chain.subList(index, chain.size()).toArray(Certificate[]::new);
        }
        Certificate[] path = new Certificate[chain.size() + 1];
        path[0] = certificate;
        for (int i = 0; i < chain.size(); i++) {
            path[i + 1] = chain.get(i);
        }
        return path;
    }

    private static KeyStore emptyKeyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static byte[] sealed(KeyStore store, char[] pass) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, pass);
        return out.toByteArray();
    }
}
