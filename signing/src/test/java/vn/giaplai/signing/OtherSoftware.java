package vn.giaplai.signing;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;

/** Signs as others do: PDFBox with a value like Acrobat's, iText, EU DSS. */
final class OtherSoftware {

    private final DemoPki pki;
    private final PrivateKey key;
    private final Certificate[] chain;

    /** One step of somebody else: a file in, the file with a revision more out. */
    interface Step {
        byte[] on(byte[] pdf) throws Exception;
    }

    OtherSoftware(DemoPki pki, DemoKey holder, char[] pin) throws GeneralSecurityException, IOException {
        this.pki = pki;
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(holder.pkcs12()), pin);
        String alias = store.aliases().nextElement();
        key = (PrivateKey) store.getKey(alias, pin);
        chain = store.getCertificateChain(alias);
    }

    /** An approval signature as PDFBox makes it: {@code adbe.pkcs7.detached}, the certificate not signed along, no block. */
    Step pdfBox() {
        return pdf -> pdfBox(pdf, 0);
    }

    /** The same certifying, which permits this (ISO 32000-1 table 254). */
    Step pdfBoxCertifying(int permission) {
        return pdf -> pdfBox(pdf, permission);
    }

    private byte[] pdfBox(byte[] pdf, int permission) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Ai do");
            signature.setSignDate(Calendar.getInstance());
            if (permission > 0) {
                certify(document, signature, permission);
            }
            document.addSignature(signature, this::cms, options);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static void certify(PDDocument document, PDSignature signature, int permission) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, permission);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setName("TransformMethod", "DocMDP");
        reference.setItem("TransformParams", parameters);
        COSArray references = new COSArray();
        references.add(reference);
        signature.getCOSObject().setItem("Reference", references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem("DocMDP", signature);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem("Perms", permissions);
        catalog.setNeedToBeUpdated(true);
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(key),
                                    new JcaX509CertificateHolder((X509Certificate) chain[0])));
            generator.addCertificates(new JcaCertStore(Arrays.asList(chain)));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded("DER");
        } catch (Exception problem) {
            throw new IOException(problem);
        }
    }

    /** A visible signature of iText, as PAdES or as Acrobat's, certifying or not. */
    Step iText(String field, int left, PdfSigner.CryptoStandard standard, AccessPermissions permissions) {
        return pdf -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfSigner signer = new PdfSigner(
                    new PdfReader(new ByteArrayInputStream(pdf)), out, new StampingProperties().useAppendMode());
            signer.setSignerProperties(new SignerProperties()
                    .setFieldName(field)
                    .setPageNumber(1)
                    .setPageRect(new Rectangle(left, 100, 150, 60))
                    .setReason("Phe duyet")
                    .setCertificationLevel(permissions)
                    .setSignatureAppearance(new SignatureFieldAppearance(SignerProperties.IGNORED_ID)
                            .setContent("Da ky")
                            .setFont(font())));
            signer.signDetached(
                    new BouncyCastleDigest(),
                    new PrivateKeySignature(key, "SHA-256", null),
                    chain,
                    null,
                    null,
                    null,
                    0,
                    standard);
            return out.toByteArray();
        };
    }

    private static PdfFont font() throws IOException {
        try (InputStream file = OtherSoftware.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return PdfFontFactory.createFont(
                    Objects.requireNonNull(file).readAllBytes(),
                    PdfEncodings.IDENTITY_H,
                    PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
        }
    }

    /** An approval signature of iText. */
    Step iText(String field, int left) {
        return iText(field, left, PdfSigner.CryptoStandard.CADES, AccessPermissions.UNSPECIFIED);
    }

    /** A signature of EU DSS with a visible block and a time stamp when the level asks for one. */
    Step dss(int left, eu.europa.esig.dss.enumerations.SignatureLevel level) {
        return dss(left, level, null);
    }

    /** The same certifying. */
    Step dssCertifying(int left, CertificationPermission permission) {
        return dss(left, eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B, permission);
    }

    private Step dss(
            int left,
            eu.europa.esig.dss.enumerations.SignatureLevel level,
            @org.jspecify.annotations.Nullable CertificationPermission permission) {
        return pdf -> {
            PAdESSignatureParameters parameters = parameters(level);
            parameters.setSigningCertificate(new CertificateToken((X509Certificate) chain[0]));
            parameters.setCertificateChain(List.of(chain).stream()
                    .map(each -> new CertificateToken((X509Certificate) each))
                    .toArray(CertificateToken[]::new));
            if (permission != null) {
                parameters.setPermission(permission);
            }
            SignatureFieldParameters field = new SignatureFieldParameters();
            field.setOriginX(left);
            field.setOriginY(600);
            field.setWidth(150);
            field.setHeight(50);
            SignatureImageTextParameters text = new SignatureImageTextParameters();
            text.setText("Da ky");
            SignatureImageParameters image = new SignatureImageParameters();
            image.setTextParameters(text);
            image.setFieldParameters(field);
            parameters.setImageParameters(image);
            PAdESService service = service();
            DSSDocument document = new InMemoryDocument(pdf);
            ToBeSigned toSign = service.getDataToSign(document, parameters);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(toSign.getBytes());
            SignatureValue value = new SignatureValue(parameters.getSignatureAlgorithm(), signature.sign());
            return read(service.signDocument(document, parameters, value));
        };
    }

    /** Lifts all signatures to a level with EU DSS. */
    Step dssLift(eu.europa.esig.dss.enumerations.SignatureLevel level) {
        return pdf -> read(service().extendDocument(new InMemoryDocument(pdf), parameters(level)));
    }

    private static PAdESSignatureParameters parameters(eu.europa.esig.dss.enumerations.SignatureLevel level) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        return parameters;
    }

    private PAdESService service() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        pki.anchors().certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(pki.issuingCrl()), new ByteArrayInputStream(pki.rootCrl())));
        PAdESService service = new PAdESService(verifier);
        service.setTspSource(
                (algorithm, digest) -> new TimestampBinary(pki.timestamps().stamp(digest)));
        return service;
    }

    private static byte[] read(DSSDocument document) throws IOException {
        try (InputStream in = document.openStream()) {
            return in.readAllBytes();
        }
    }
}
