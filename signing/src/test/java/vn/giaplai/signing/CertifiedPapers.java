package vn.giaplai.signing;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import vn.giaplai.signing.internal.cms.CmsAssembler;

/** Papers whose first signature, in a new field that does not show, forbids something; made with PDFBox. */
final class CertifiedPapers {

    private CertifiedPapers() {}

    /** Certified with these permissions (ISO 32000-1 §12.8.2.2): 1 nothing, 2 forms and signatures, 3 annotations too. */
    static byte[] certified(byte[] paper, int permissions) throws Exception {
        COSDictionary parameters = parameters();
        parameters.setItem(COSName.P, COSInteger.get(permissions));
        return signed(paper, reference("DocMDP", parameters));
    }

    /** Signed with a lock of fields (§12.8.2.4): {@code All}, or {@code Include} or {@code Exclude} these. */
    static byte[] locked(byte[] paper, String action, List<String> fields) throws Exception {
        COSDictionary parameters = parameters();
        parameters.setName("Action", action);
        COSArray names = new COSArray();
        fields.forEach(each -> names.add(new COSString(each)));
        parameters.setItem(COSName.FIELDS, names);
        return signed(paper, reference("FieldMDP", parameters));
    }

    private static COSDictionary parameters() {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setName(COSName.V, "1.2");
        return parameters;
    }

    private static COSDictionary reference(String method, COSDictionary parameters) {
        COSDictionary reference = new COSDictionary();
        reference.setName("TransformMethod", method);
        reference.setItem("TransformParams", parameters);
        return reference;
    }

    private static byte[] signed(byte[] paper, COSDictionary reference) throws Exception {
        SigningKey key = TestPki.teacher(0);
        CmsAssembler cms = PreparedKey.of(key).cms();
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.getCOSObject().setItem("Reference", new COSArray(List.of(reference)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(paper);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(cms.size());
            document.addSignature(signature, options);
            ExternalSigningSupport support = document.saveIncrementalForExternalSigning(out);
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(support.getContent().readAllBytes());
            byte[] attributes = cms.signedAttributes(digest);
            support.setSignature(cms.assemble(attributes, key.sign(attributes), null));
        }
        return out.toByteArray();
    }
}
