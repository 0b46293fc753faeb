package vn.giaplai.signing;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.signatures.SignatureUtil;
import com.itextpdf.signatures.validation.ValidatorChainBuilder;
import com.itextpdf.signatures.validation.context.CertificateSource;
import com.itextpdf.signatures.validation.context.TimeBasedContext;
import com.itextpdf.signatures.validation.context.ValidationContext;
import com.itextpdf.signatures.validation.context.ValidatorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/** What iText says about a file, with its default settings. */
final class ItextOpinion {

    private ItextOpinion() {}

    /** VALID, INDETERMINATE or INVALID: whether the revisions changed only what is allowed. */
    static String ofRevisions(byte[] pdf) throws IOException {
        try (PdfDocument document = open(pdf)) {
            return new ValidatorChainBuilder()
                    .buildDocumentRevisionsValidator()
                    .validateAllDocumentRevisions(
                            new ValidationContext(
                                    ValidatorContext.DOCUMENT_REVISIONS_VALIDATOR,
                                    CertificateSource.SIGNER_CERT,
                                    TimeBasedContext.PRESENT),
                            document)
                    .getValidationResult()
                    .name();
        }
    }

    /** How many signatures and document time stamps are there and intact. */
    static int intact(byte[] pdf) throws IOException, GeneralSecurityException {
        int count = 0;
        try (PdfDocument document = open(pdf)) {
            SignatureUtil signatures = new SignatureUtil(document);
            for (String name : signatures.getSignatureNames()) {
                if (signatures.readSignatureData(name).verifySignatureIntegrityAndAuthenticity()) {
                    count++;
                }
            }
        }
        return count;
    }

    private static PdfDocument open(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }
}
