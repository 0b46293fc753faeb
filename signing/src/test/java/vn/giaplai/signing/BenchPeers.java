package vn.giaplai.signing;

import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.IExternalSignature;
import com.itextpdf.signatures.ISignatureMechanismParams;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.RSASSAPSSMechanismParams;
import com.itextpdf.signatures.SignerProperties;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** The same signature by each library: field filled by name, visible block, chain included, key given bare. */
final class BenchPeers {

    private static final int ROOM = 6000;

    /** Signs one field of a paper and returns what it makes of it: the whole file, or what to append. */
    interface Peer {
        byte[] sign(byte[] pdf, int field) throws Exception;
    }

    private final BenchPaper paper;
    private final BenchKey key;

    BenchPeers(BenchPaper paper, BenchKey key) {
        this.paper = paper;
        this.key = key;
    }

    /** Ours gives what is to be appended; that is what is stored. */
    Peer ours() {
        PadesSigner signer = new PadesSigner();
        PreparedKey prepared = PreparedKey.of(key.ours);
        return (pdf, field) -> signer.sign(pdf, paper.request(field), prepared).revision();
    }

    Peer pdfBox() {
        return (pdf, number) -> {
            try (PDDocument document = Loader.loadPDF(pdf);
                    SignatureOptions options = new SignatureOptions()) {
                PDSignatureField field = (PDSignatureField) document.getDocumentCatalog()
                        .getAcroForm()
                        .getField(paper.fields().get(number));
                PDSignature signature = new PDSignature();
                signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
                signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
                signature.setSignDate(Calendar.getInstance());
                PDAnnotationWidget widget = field.getWidgets().get(0);
                PDRectangle rectangle = widget.getRectangle();
                field.setValue(signature);
                options.setPreferredSignatureSize(2 * ROOM);
                document.addSignature(signature, this::cms, options);
                widget.setRectangle(rectangle);
                widget.setAppearance(appearance(document, rectangle));
                field.getCOSObject().setNeedToBeUpdated(true);
                ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
                document.saveIncremental(out);
                return out.toByteArray();
            }
        };
    }

    private PDAppearanceDictionary appearance(PDDocument document, PDRectangle place) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        PDResources resources = new PDResources();
        resources.put(
                COSName.getPDFName("F"),
                document.getDocumentCatalog()
                        .getAcroForm()
                        .getDefaultResources()
                        .getFont(COSName.getPDFName("GLAppearance")));
        stream.setResources(resources);
        try (OutputStream content = stream.getStream().createOutputStream()) {
            content.write(paper.blockContent());
        }
        PDAppearanceDictionary dictionary = new PDAppearanceDictionary();
        dictionary.setNormalAppearance(stream);
        return dictionary;
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new BareSigner(), new JcaX509CertificateHolder(key.chain.get(0))));
            generator.addCertificates(new JcaCertStore(key.chain));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded("DER");
        } catch (Exception problem) {
            throw new IOException(problem);
        }
    }

    private final class BareSigner implements ContentSigner {
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder()
                    .find(key.algorithm.isPss() ? "SHA256WITHRSAANDMGF1" : "SHA256WITHECDSA");
        }

        @Override
        public OutputStream getOutputStream() {
            return message;
        }

        @Override
        public byte[] getSignature() {
            try {
                return key.sign(message.toByteArray());
            } catch (GeneralSecurityException problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    Peer iText() {
        return (pdf, number) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4 * ROOM);
            PdfSigner signer = new PdfSigner(
                    new PdfReader(new ByteArrayInputStream(pdf)), out, new StampingProperties().useAppendMode());
            PdfDictionary fonts = Objects.requireNonNull(signer.getDocument()
                    .getCatalog()
                    .getPdfObject()
                    .getAsDictionary(PdfName.AcroForm)
                    .getAsDictionary(PdfName.DR)
                    .getAsDictionary(PdfName.Font));
            SignatureFieldAppearance block = new SignatureFieldAppearance(SignerProperties.IGNORED_ID)
                    .setContent(String.join("\n", BenchPaper.LINES))
                    .setFont(PdfFontFactory.createFont(fonts.getAsDictionary(new PdfName("GLAppearance"))))
                    .setFontSize(9);
            signer.setSignerProperties(new SignerProperties()
                    .setFieldName(paper.fields().get(number))
                    .setSignatureAppearance(block));
            signer.signDetached(
                    new ITextKey(), key.certificates(), null, null, null, ROOM, PdfSigner.CryptoStandard.CADES);
            return out.toByteArray();
        };
    }

    private final class ITextKey implements IExternalSignature {

        @Override
        public String getDigestAlgorithmName() {
            return "SHA-256";
        }

        @Override
        public String getSignatureAlgorithmName() {
            return key.algorithm.isPss() ? "RSASSA-PSS" : "ECDSA";
        }

        @Override
        public @Nullable ISignatureMechanismParams getSignatureMechanismParameters() {
            return key.algorithm.isPss() ? RSASSAPSSMechanismParams.createForDigestAlgorithm("SHA-256") : null;
        }

        @Override
        public byte[] sign(byte[] message) throws GeneralSecurityException {
            return key.sign(message);
        }
    }

    Peer dss() throws IOException {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        DSSFileFont font = new DSSFileFont(new InMemoryDocument(fontFile(), "font.ttf"));
        font.setSize(9);
        font.setEmbedFontSubset(true);
        return (pdf, number) -> {
            PAdESSignatureParameters parameters = dssParameters(font, number);
            DSSDocument document = new InMemoryDocument(pdf);
            ToBeSigned toSign = service.getDataToSign(document, parameters);
            SignatureValue value = new SignatureValue(parameters.getSignatureAlgorithm(), key.sign(toSign.getBytes()));
            try (InputStream signed =
                    service.signDocument(document, parameters, value).openStream()) {
                return signed.readAllBytes();
            }
        };
    }

    private static byte[] fontFile() throws IOException {
        try (InputStream source = BenchPeers.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return Objects.requireNonNull(source).readAllBytes();
        }
    }

    private PAdESSignatureParameters dssParameters(DSSFileFont font, int number) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(new CertificateToken(key.chain.get(0)));
        parameters.setCertificateChain(
                key.chain.stream().map(CertificateToken::new).toArray(CertificateToken[]::new));
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setEncryptionAlgorithm(
                key.algorithm.isPss() ? EncryptionAlgorithm.RSASSA_PSS : EncryptionAlgorithm.ECDSA);
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(String.join("\n", BenchPaper.LINES));
        text.setFont(font);
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setFieldId(paper.fields().get(number));
        SignatureImageParameters image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.setFieldParameters(field);
        parameters.setImageParameters(image);
        return parameters;
    }

    /** The whole file with one more signature. */
    static byte[] whole(Peer peer, byte[] pdf, int field) throws Exception {
        byte[] made = peer.sign(pdf, field);
        if (made.length > pdf.length) {
            return made;
        }
        byte[] whole = Arrays.copyOf(pdf, pdf.length + made.length);
        System.arraycopy(made, 0, whole, pdf.length, made.length);
        return whole;
    }

    /** Signs the first fields one after the other. */
    static byte[] signed(Peer peer, byte[] pdf, int signatures) throws Exception {
        byte[] newest = pdf;
        for (int i = 0; i < signatures; i++) {
            newest = whole(peer, newest, i);
        }
        if (!Arrays.equals(newest, 0, pdf.length, pdf, 0, pdf.length)) {
            throw new IllegalStateException("earlier bytes changed");
        }
        return newest;
    }
}
