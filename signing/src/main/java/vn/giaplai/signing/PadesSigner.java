package vn.giaplai.signing;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.general.GeneralLane;
import vn.giaplai.signing.internal.pdf.FieldFilling;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pdf.RevisionWriter;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;

/**
 * Signs a PDF: fills one signature field by name, in an incremental update that writes the smallest set of objects; or
 * adds the field first, where the request has a place for it. Safe for use by several threads; signatures on one document are made one after the other, each on the newest
 * bytes.
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 (PAdES), ISO 32000-1 §12.8.
 */
public final class PadesSigner {

    static final Duration READING = Duration.ofSeconds(10);
    private static final int FIRST_TOKEN = 8192;
    private static final int TOKENS_VARY = 512;
    private static final int LARGEST_CMS = 1 << 20;
    private static final int ROOM_FOR_OBJECTS = 4096;

    private final @Nullable TimestampAuthority timestamps;
    /** Room in bytes for a token: a guess until the first one has come, then what its size teaches. */
    private volatile int tokenRoom = FIRST_TOKEN;

    /** A signer for the level B-B. */
    public PadesSigner() {
        this.timestamps = null;
    }

    /** A signer for B-B and B-T, whose signature time stamps come from the authority. */
    public PadesSigner(TimestampAuthority timestamps) {
        this.timestamps = timestamps;
    }

    /**
     * Signs at level B-B or B-T; higher levels are reached by {@link DocumentLift}, after the last signature.
     *
     * <p>Throws {@link SigningException}: {@code CERTIFICATE_EXPIRED}, {@code CERTIFICATE_NOT_YET_VALID},
     * {@code CERTIFICATE_NOT_FOR_SIGNING}, {@code FIELD_MISSING}, {@code FIELD_ALREADY_SIGNED}, {@code DOCUMENT_LOCKED}, {@code DOCUMENT_UNSUPPORTED},
     * {@code DOCUMENT_BROKEN}, {@code PLACE_UNUSABLE}, {@code KEY_UNSUPPORTED}, {@code KEY_UNAVAILABLE},
     * {@code SIGNATURE_MISMATCH}, {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED},
     * {@code LEVEL_NOT_REACHED}. The input is never changed.
     */
    public SignedPdf sign(byte[] pdf, SignatureRequest request, SigningKey key) {
        return sign(pdf, request, PreparedKey.of(key));
    }

    /** The same with a key prepared for a batch. */
    public SignedPdf sign(byte[] pdf, SignatureRequest request, PreparedKey key) {
        checkCertificate(key.key().chain().get(0), request);
        Optional<TimestampAuthority> stamping = stamping(request.level());
        int room = key.cms().size() + (stamping.isPresent() ? tokenRoom : 0);
        while (true) {
            OpenRevision revision = prepare(pdf, request, room);
            byte[] cms = cms(revision, key, stamping);
            if (stamping.isPresent()) {
                tokenRoom = cms.length - key.cms().size() + TOKENS_VARY;
            }
            if (revision.fits(cms)) {
                byte[] sha256 = revision.fill(cms);
                return new SignedPdf(
                        revision.bytes(), pdf.length, sha256, readBack(revision, request.field(), request.level()));
            }
            room = moreThan(cms);
        }
    }

    /** Twice as much, so that tokens which grow from one attempt to the next end the attempts soon. */
    private static int moreThan(byte[] cms) {
        if (cms.length > LARGEST_CMS) {
            throw new SigningException(
                    SigningFailure.TIMESTAMP_REJECTED, "token makes a signature of " + cms.length + " bytes");
        }
        return 2 * cms.length;
    }

    Optional<TimestampAuthority> stamping(SignatureLevel level) {
        if (level == SignatureLevel.B_B) {
            return Optional.empty();
        }
        if (level != SignatureLevel.B_T || timestamps == null) {
            throw new SigningException(
                    SigningFailure.LEVEL_NOT_REACHED, level + (timestamps == null ? " without time stamps" : ": lift"));
        }
        return Optional.of(timestamps);
    }

    /** Which lane a document takes follows from the document alone. */
    static OpenRevision prepare(byte[] pdf, SignatureRequest request, int room) {
        PdfState state = PdfState.open(pdf, ReadBudget.forFile(pdf.length, READING));
        FieldFilling filling = new FieldFilling(state);
        Optional<SignatureField> field = filling.emptyField(request.field());
        if (field.filter(filling::isPrepared).isEmpty()) {
            return new GeneralLane(state).prepare(field, request, room);
        }
        RevisionWriter writer = new RevisionWriter(state, 2 * room + ROOM_FOR_OBJECTS);
        int number = writer.newNumber();
        SignatureDictionary.Room place = SignatureDictionary.signature(writer, number, request.signingTime(), room);
        filling.write(writer, field.get(), new PdfValue.Ref(number, 0), request);
        return new OpenRevision(state, writer.finish(), place);
    }

    private static byte[] cms(OpenRevision revision, PreparedKey prepared, Optional<TimestampAuthority> stamping) {
        SigningKey key = prepared.key();
        byte[] attributes =
                prepared.cms().signedAttributes(revision.digest(key.algorithm().digest()));
        byte[] signature = key.sign(attributes);
        if (!(key instanceof SoftwareKey)) {
            checkSignature(key, attributes, signature);
        }
        byte @Nullable [] token = stamping.isPresent() ? stamping.get().stamp(Digests.sha256(signature)) : null;
        return prepared.cms().assemble(attributes, signature, token);
    }

    /** A faulty token or a certificate of another key shows here, not at the first verifier. */
    private static void checkSignature(SigningKey key, byte[] attributes, byte[] value) {
        if (!JcaKey.verifies(key.chain().get(0), key.algorithm(), attributes, value)) {
            throw new SigningException(SigningFailure.SIGNATURE_MISMATCH, "value is not of the certificate's key");
        }
    }

    static SignatureLevel readBack(OpenRevision revision, String field, SignatureLevel wanted) {
        SignatureLevel reached =
                SignedField.read(revision.after(), field, revision.end()).level();
        if (!reached.reaches(wanted)) {
            throw new SigningException(SigningFailure.LEVEL_NOT_REACHED, "reached " + reached);
        }
        return reached;
    }

    static void checkCertificate(X509Certificate certificate, SignatureRequest request) {
        try {
            certificate.checkValidity(Date.from(request.signingTime()));
        } catch (CertificateExpiredException problem) {
            throw new SigningException(SigningFailure.CERTIFICATE_EXPIRED, "field " + request.field(), problem);
        } catch (CertificateNotYetValidException problem) {
            throw new SigningException(SigningFailure.CERTIFICATE_NOT_YET_VALID, "field " + request.field(), problem);
        }
    }
}
