package vn.giaplai.signing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.StrangeCa.Holder;

/** Time stamps as no honest authority makes them (RFC 3161 §2.4.2). */
final class StrangeTsa implements TimestampAuthority {

    private final Holder signer;
    private String scheme = "SHA256withECDSA";
    private Instant time = StrangeCa.NOW;
    private ASN1ObjectIdentifier digest = NISTObjectIdentifiers.id_sha256;
    private UnaryOperator<byte[]> imprint = UnaryOperator.identity();

    private @Nullable Holder second;

    StrangeTsa(Holder signer) {
        this.signer = signer;
    }

    /** The certificate that a time stamp authority has. */
    static StrangeCa.Extensions certificate() {
        return StrangeCa.purpose(true, KeyPurposeId.id_kp_timeStamping);
    }

    StrangeTsa by(String scheme) {
        this.scheme = scheme;
        return this;
    }

    StrangeTsa at(Instant time) {
        this.time = time;
        return this;
    }

    StrangeTsa of(ASN1ObjectIdentifier digest, UnaryOperator<byte[]> imprint) {
        this.digest = digest;
        this.imprint = imprint;
        return this;
    }

    StrangeTsa with(Holder second) {
        this.second = second;
        return this;
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        try {
            TSTInfo info = new TSTInfo(
                    new ASN1ObjectIdentifier("2.999.1"),
                    new MessageImprint(new AlgorithmIdentifier(digest), imprint.apply(sha256)),
                    new ASN1Integer(7),
                    new ASN1GeneralizedTime(Date.from(time)),
                    null,
                    ASN1Boolean.FALSE,
                    null,
                    null,
                    null);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            add(generator, signer, scheme);
            if (second != null) {
                add(generator, second, "SHA256withECDSA");
            }
            return generator
                    .generate(
                            new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER")),
                            true)
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void add(CMSSignedDataGenerator generator, Holder by, String scheme) throws Exception {
        Attribute certificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(
                        new ESSCertIDv2(Digests.sha256(by.certificate().getEncoded())))));
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate)))
                .build(scheme, by.key(), by.certificate()));
        generator.addCertificates(new JcaCertStore(List.copyOf(by.chain())));
    }

    /** The file with such a time stamp over all of it. */
    byte[] over(byte[] file) {
        byte[][] asked = new byte[1][];
        LiftedBytes bytes = new LiftedBytes(file);
        int fields = Tampering.fields(file);
        bytes.stamp(
                sha256 -> {
                    asked[0] = sha256;
                    return TestPki.PKI.timestamps().stamp(sha256);
                },
                Map.of());
        return Tampering.withContents(bytes.whole(), fields, stamp(asked[0]));
    }
}
