package vn.giaplai.signing.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.TimestampAuthority;

/** Time stamps of the demo authority (RFC 3161). */
final class DemoTimestamps implements TimestampAuthority {

    /** Policy under ISO's example arc: a trial without any promise. */
    private static final ASN1ObjectIdentifier TRIAL_POLICY = new ASN1ObjectIdentifier("2.999.1");

    private static final int SERIAL_BITS = 96;

    private final DemoAuthority authority;
    private final List<X509Certificate> chain;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoTimestamps(DemoAuthority authority, List<X509Certificate> chain, Clock clock) {
        this.authority = authority;
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public byte[] stamp(byte[] sha256) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, sha256);
            return respond(request).getTimeStampToken().getEncoded();
        } catch (TSPException | IOException problem) {
            throw new SigningException(SigningFailure.TIMESTAMP_REJECTED, "demo authority refused", problem);
        }
    }

    byte[] answer(byte[] request) {
        try {
            return respond(new TimeStampRequest(request)).getEncoded();
        } catch (TSPException | IOException problem) {
            throw new IllegalArgumentException("not a time stamp request", problem);
        }
    }

    /** By our clock; BouncyCastle would take the machine's. */
    private DefaultSignedAttributeTableGenerator signingTime() {
        Time now = new Time(Date.from(clock.instant()));
        return new DefaultSignedAttributeTableGenerator(
                new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(now))));
    }

    private TimeStampResponse respond(TimeStampRequest request) throws TSPException {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSignerInfoGeneratorBuilder(digests)
                            .setSignedAttributeGenerator(signingTime())
                            .build(DemoAuthority.signer(authority.key()), authority.certificate()),
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    TRIAL_POLICY);
            tokens.addCertificates(new JcaCertStore(chain));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(request, new BigInteger(SERIAL_BITS, random), Date.from(clock.instant()));
        } catch (OperatorCreationException | CertificateEncodingException problem) {
            throw new IllegalStateException("time stamp not made", problem);
        }
    }
}
