package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.demo.DemoSubject.KeyKind;

/** Time stamps, validation and lifting, on the paper with 14 signatures. */
final class LevelsBench {

    private static final int SIGNATURES = 14;

    private final BenchPaper paper;
    private final BenchKey key;
    private final byte[] signed;

    LevelsBench(BenchPaper paper) throws Exception {
        this.paper = paper;
        this.key = new BenchKey(KeyKind.RSA_2048, null);
        this.signed = BenchPeers.signed(new BenchPeers(paper, key).ours(), paper.pdf(), SIGNATURES);
    }

    void measure(Map<String, Object> bench) throws Exception {
        TimestampAuthority tsa = TestPki.PKI.timestamps();
        PreparedKey prepared = PreparedKey.of(key.ours);
        PadesSigner signer = new PadesSigner(tsa);
        SignatureRequest request = paper.request(0).withLevel(SignatureLevel.B_T);
        Contest stamped = new Contest()
                .add("tsa", () -> tsa.stamp(new byte[32]))
                .add("ours", () -> signer.sign(paper.pdf(), request, prepared))
                .run(10, 800, 100);
        bench.put("timestamped", Map.of("tsa", stamped.perSecond("tsa"), "ours", stamped.perSecond("ours")));

        if (!SoftToken.isMissing()) {
            bench.put("pkcs11", token(request.withLevel(SignatureLevel.B_B)));
        }

        DocumentLift lift = new DocumentLift(TestPki.CLOCK);
        Callable<byte[]> ours = () -> lift.lift(signed, tsa, TestPki.PKI.revocation(), TestPki.PKI.anchors())
                .bytes(signed);
        Callable<byte[]> dss = dssLift();
        byte[] lifted = ours.call();
        assertThat(DssOpinion.of(lifted, TestPki.PKI.anchors()))
                .hasSize(SIGNATURES)
                .allMatch("TOTAL_PASSED PAdES-BASELINE-LTA"::equals);
        assertThat(DssOpinion.of(dss.call(), TestPki.PKI.anchors()))
                .hasSize(SIGNATURES)
                .allMatch("TOTAL_PASSED PAdES-BASELINE-LTA"::equals);
        Contest lifting = new Contest().add("ours", ours).add("dss", dss).run(7, 3000, 200);
        bench.put("lift14", against(lifting, "ours", "dss"));
        bench.put(
                "lift14Bytes", Map.of("ours", lifted.length - signed.length, "dss", dss.call().length - signed.length));

        SignatureValidator validator = new SignatureValidator(TestPki.CLOCK);
        TrustAnchors anchors = TestPki.PKI.anchors();
        Contest validating = new Contest()
                .add("quick", () -> validator.validate(lifted, anchors, Depth.QUICK))
                .add("full", () -> validator.validate(lifted, anchors, Depth.FULL))
                .add("dss", () -> DssOpinion.of(lifted, anchors))
                .run(7, 3000, 200);
        Map<String, Object> validation = new LinkedHashMap<>(against(validating, "quick", "dss"));
        validation.put("full", validating.perSecond("full"));
        bench.put("validate14", validation);
    }

    /** A key in a token of SoftHSM2; what it takes beyond the raw operation includes the check of each value. */
    private Map<String, Object> token(SignatureRequest request) throws Exception {
        DemoKey demo = TestPki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"));
        SoftToken.SigningKeySource source = new SoftToken.SigningKeySource(demo.pkcs12(), TestPki.pin());
        try (Pkcs11Token token = SoftToken.labelled(SoftToken.RSA, Map.of(SoftToken.RSA, source))) {
            SigningKey inToken = token.unlock(SoftToken.PIN.toCharArray());
            PreparedKey prepared = PreparedKey.of(inToken);
            PadesSigner signer = new PadesSigner();
            byte[] message = new byte[160];
            Contest contest = new Contest()
                    .add("raw", () -> inToken.sign(message))
                    .add("ours", () -> signer.sign(paper.pdf(), request, prepared))
                    .run(10, 800, 100);
            return against(contest, "ours", "raw");
        }
    }

    private static Map<String, Object> against(Contest contest, String ours, String theirs) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put(ours, contest.perSecond(ours));
        figures.put(theirs, contest.perSecond(theirs));
        figures.put("times", contest.ratio(ours, theirs));
        return figures;
    }

    private Callable<byte[]> dssLift() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        TestPki.PKI.anchors().certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        TSPSource stamps = (algorithm, digest) ->
                new TimestampBinary(TestPki.PKI.timestamps().stamp(digest));
        return () -> {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
            verifier.setTrustedCertSources(trusted);
            verifier.setCrlSource(new ExternalResourcesCRLSource(
                    new java.io.ByteArrayInputStream(TestPki.PKI.issuingCrl()),
                    new java.io.ByteArrayInputStream(TestPki.PKI.rootCrl())));
            PAdESService service = new PAdESService(verifier);
            service.setTspSource(stamps);
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA);
            parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
            try (InputStream lifted = service.extendDocument(new InMemoryDocument(signed), parameters)
                    .openStream()) {
                return lifted.readAllBytes();
            }
        };
    }
}
