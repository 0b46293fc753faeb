package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;

/** Revocation data as an authority would never give them, and true ones of other times. */
final class ForgedEvidence {

    private static final char[] PASSPHRASE = "246802".toCharArray();

    private ForgedEvidence() {}

    /** A certificate with its key. */
    record Holder(X509Certificate certificate, PrivateKey key) {

        ContentSigner signer() throws Exception {
            return new JcaContentSignerBuilder("SHA256withRSA").build(key);
        }
    }

    /** The keys of an authority: {@code issuing}, {@code timestamps}, {@code ocsp}. */
    static Holder of(DemoPki pki, String alias) throws Exception {
        ASN1Sequence stored = ASN1Sequence.getInstance(pki.toBytes(PASSPHRASE));
        return holder(ASN1OctetString.getInstance(stored.getObjectAt(0)).getOctets(), alias, PASSPHRASE);
    }

    static Holder of(DemoKey key) throws Exception {
        return holder(key.pkcs12(), "signing", TestPki.pin());
    }

    private static Holder holder(byte[] pkcs12, String alias, char[] pin) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), pin);
        return new Holder((X509Certificate) store.getCertificate(alias), (PrivateKey) store.getKey(alias, pin));
    }

    /** An OCSP response that says "good" of this certificate of this issuer. */
    static byte[] good(
            Holder responder, X509Certificate issuer, X509Certificate about, Instant from, @Nullable Instant until)
            throws Exception {
        return answer(responder, issuer, about, CertificateStatus.GOOD, from, until, from);
    }

    /** One that says how things stand an hour after it was made. */
    static byte[] foretold(Holder responder, X509Certificate issuer, X509Certificate about, Instant of)
            throws Exception {
        Instant made = of.minus(Duration.ofHours(1));
        return answer(responder, issuer, about, CertificateStatus.GOOD, of, of.plus(Duration.ofDays(1)), made);
    }

    /** One that says "unknown". */
    static byte[] unknown(Holder responder, X509Certificate issuer, X509Certificate about, Instant from)
            throws Exception {
        return answer(responder, issuer, about, new UnknownStatus(), from, from.plus(Duration.ofDays(1)), from);
    }

    private static byte[] answer(
            Holder responder,
            X509Certificate issuer,
            X509Certificate about,
            CertificateStatus status,
            Instant from,
            @Nullable Instant until,
            Instant made)
            throws Exception {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        JcaBasicOCSPRespBuilder builder = new JcaBasicOCSPRespBuilder(
                responder.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1));
        CertificateID id = new CertificateID(
                digests.get(CertificateID.HASH_SHA1), new JcaX509CertificateHolder(issuer), about.getSerialNumber());
        builder.addResponse(id, status, Date.from(from), until == null ? null : Date.from(until));
        X509CertificateHolder[] chain = {new JcaX509CertificateHolder(responder.certificate())};
        return new OCSPRespBuilder()
                .build(OCSPRespBuilder.SUCCESSFUL, builder.build(responder.signer(), chain, Date.from(made)))
                .getEncoded();
    }

    /** An empty list of this issuer. */
    static byte[] list(Holder issuer, Instant from) throws Exception {
        return list(issuer, from, null);
    }

    /** A list that holds only what changed since another (RFC 5280 §5.2.4). */
    static byte[] delta(Holder issuer, Instant from) throws Exception {
        return list(
                issuer,
                from,
                new Extension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE).getEncoded()));
    }

    /** A list of this scope (RFC 5280 §5.2.5). */
    static byte[] partial(Holder issuer, Instant from, IssuingDistributionPoint scope) throws Exception {
        return list(issuer, from, new Extension(Extension.issuingDistributionPoint, true, scope.getEncoded()));
    }

    private static byte[] list(Holder issuer, Instant from, @Nullable Extension extension) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(from));
        builder.setNextUpdate(Date.from(from.plus(Duration.ofDays(7))));
        builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.TEN));
        if (extension != null) {
            builder.addExtension(extension);
        }
        return builder.build(issuer.signer()).getEncoded();
    }

    /** The scope of lists for authorities, for attributes, for some reasons only. */
    static IssuingDistributionPoint only(boolean users, boolean authorities, boolean attributes, boolean someReasons) {
        return new IssuingDistributionPoint(
                null,
                users,
                authorities,
                someReasons ? new ReasonFlags(ReasonFlags.cACompromise) : null,
                false,
                attributes);
    }

    /** The scope of a list published there. */
    static IssuingDistributionPoint publishedAt(String address) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
        return new IssuingDistributionPoint(
                new DistributionPointName(new GeneralNames(name)), false, false, null, false, false);
    }

    /** The file with these data kept in it, beside the list of the root. */
    static byte[] keptIn(byte[] signed, DemoPki pki, Kind kind, byte[] evidence) {
        LiftedBytes bytes = new LiftedBytes(signed);
        bytes.keep(
                kind == Kind.CRLS
                        ? Map.of(Kind.CRLS, List.of(pki.rootCrl(), evidence))
                        : Map.of(Kind.CRLS, List.of(pki.rootCrl()), kind, List.of(evidence)));
        return bytes.whole();
    }
}
