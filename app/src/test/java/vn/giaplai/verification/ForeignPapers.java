package vn.giaplai.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** Letters that somebody signed elsewhere with other software, under a root that is not known here. */
final class ForeignPapers {

    private static final char[] PIN = "135790".toCharArray();

    private final PrivateKey key;
    private final java.security.cert.Certificate[] chain;

    ForeignPapers() throws Exception {
        var pki = DemoPki.create(URI.create("http://localhost/elsewhere"), Clock.systemUTC());
        var holder = pki.issue(DemoSubject.person("Phạm Văn Khách", "Giám đốc", "Công ty Bên Ngoài"), PIN);
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(holder.pkcs12()), PIN);
        var alias = store.aliases().nextElement();
        key = (PrivateKey) store.getKey(alias, PIN);
        chain = store.getCertificateChain(alias);
    }

    static byte[] letter() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            return saved(document, false);
        }
    }

    /** One more signature by PDFBox. */
    byte[] signed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, this::cms);
            return saved(document, true);
        }
    }

    /** The same with this many certificates in the issuer's name, for keys of 8192 bits that nobody has. */
    byte[] signedAmongFalseIssuers(byte[] pdf, int count) throws Exception {
        var falseIssuers = new ArrayList<X509CertificateHolder>();
        var name = new JcaX509CertificateHolder((X509Certificate) chain[0]).getIssuer();
        var careless = new JcaContentSignerBuilder("SHA256withRSA").build(key);
        var random = new Random(9);
        for (int i = 1; i <= count; i++) {
            var modulus = new BigInteger(8192, random).setBit(8191).setBit(0);
            falseIssuers.add(new X509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(i),
                            Date.from(Instant.now().minusSeconds(60)),
                            Date.from(Instant.now().plusSeconds(3600)),
                            name,
                            new SubjectPublicKeyInfo(
                                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                                    new RSAPublicKey(modulus, BigInteger.valueOf(65537))))
                    .build(careless));
        }
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(4096 * count);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> cms(content, falseIssuers), options);
            return saved(document, true);
        }
    }

    /** A note laid on the page afterwards. */
    static byte[] withNote(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var note = new PDAnnotationText();
            note.setContents("xem lại");
            var page = document.getPage(0);
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
            return saved(document, true);
        }
    }

    /** Another page added afterwards. */
    static byte[] withPage(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getPages().getCOSObject();
            document.addPage(new PDPage());
            pages.setNeedToBeUpdated(true);
            return saved(document, true);
        }
    }

    /** A word of the signed bytes changed. */
    static byte[] withChangedByte(byte[] pdf) {
        var twin = pdf.clone();
        var at = new String(pdf, ISO_8859_1).indexOf("MediaBox");
        twin[at] = (byte) 'N';
        return twin;
    }

    private byte[] cms(InputStream content) throws IOException {
        return cms(content, List.of());
    }

    private byte[] cms(InputStream content, List<X509CertificateHolder> more) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(key),
                                    new JcaX509CertificateHolder((X509Certificate) chain[0])));
            generator.addCertificates(new CollectionStore<>(more));
            generator.addCertificates(new JcaCertStore(Arrays.asList(chain)));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded("DER");
        } catch (Exception problem) {
            throw new IOException(problem);
        }
    }

    private static byte[] saved(PDDocument document, boolean incremental) throws IOException {
        var out = new ByteArrayOutputStream();
        if (incremental) {
            document.saveIncremental(out);
        } else {
            document.save(out);
        }
        return out.toByteArray();
    }
}
