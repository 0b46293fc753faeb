package vn.giaplai.signing.internal.general;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.giaplai.signing.SignaturePlace;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;
import vn.giaplai.signing.internal.pdf.VisibleAppearance;
import vn.giaplai.signing.internal.pdf.XrefSection;
import vn.giaplai.signing.internal.validation.EarlierSignatures;

/** Prepares a signature in a document of any producer, by PDFBox. */
public final class GeneralLane {

    private static final int SIGNATURES_EXIST_APPEND_ONLY = 3;
    private static final int DEEPEST = 32;
    /** Larger than any file, so that PDFBox knows the signature as the one it has to make room for. */
    private static final COSInteger TO_COME = COSInteger.get(1_000_000_000);

    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");

    private final PdfState state;

    /** The lane for the newest state of a file. */
    public GeneralLane(PdfState state) {
        this.state = state;
    }

    /**
     * The next revision, with the field filled or added, and with room for a signature of this size in bytes.
     *
     * <p>Throws {@link SigningException}: {@code FIELD_MISSING} when there is neither field nor place,
     * {@code PLACE_UNUSABLE}, {@code DOCUMENT_UNSUPPORTED}, {@code DOCUMENT_BROKEN}, {@code DOCUMENT_LOCKED} when the
     * revision would invalidate an earlier signature.
     */
    public OpenRevision prepare(Optional<SignatureField> found, SignatureRequest request, int room) {
        readWithinBudget();
        byte[] pdf = state.data();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(pdf.length + 4 * room);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            CosObjects objects = new CosObjects(document.getDocument());
            COSDictionary signature = signature(request, room);
            COSDictionary form = form(document);
            if (found.isPresent()) {
                fill(objects, form, found.get(), signature, request);
            } else {
                add(document, objects, form, signature, request);
            }
            form.setInt(SIG_FLAGS, SIGNATURES_EXIST_APPEND_ONLY);
            form.setNeedToBeUpdated(true);
            COSWriter writer = new COSWriter(whole, new RandomAccessReadBuffer(pdf));
            writer.write(document);
            writer.writeExternalSignature(new byte[0]);
        } catch (SigningException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError problem) {
            // Hostile nesting overflows the stack of PDFBox; like every other trouble it is the document's.
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "not signed by PDFBox", problem);
        }
        return open(pdf, whole.toByteArray(), request.field());
    }

    /** PDFBox reads every object without bounds; what is too large, too slow or broken is refused before. */
    private void readWithinBudget() {
        for (XrefSection section : state.sections()) {
            for (XrefSection.Range range : section.ranges()) {
                for (int index = 0; index < range.count(); index++) {
                    state.budget().spendObject();
                    state.object(range.first() + index);
                }
            }
        }
    }

    private static COSDictionary signature(SignatureRequest request, int room) {
        COSDictionary signature = new COSDictionary();
        signature.setItem(COSName.TYPE, COSName.SIG);
        signature.setItem(COSName.FILTER, COSName.ADOBE_PPKLITE);
        signature.setItem(COSName.SUB_FILTER, COSName.getPDFName("ETSI.CAdES.detached"));
        signature.setString(COSName.M, SignatureDictionary.date(request.signingTime()));
        COSArray range = new COSArray(List.of(COSInteger.ZERO, TO_COME, TO_COME, TO_COME));
        range.setDirect(true);
        // PDFBox measures what comes before the range only.
        signature.setItem(COSName.CONTENTS, new COSString(new byte[room], true));
        signature.setItem(COSName.BYTERANGE, range);
        return signature;
    }

    private static COSDictionary form(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            catalog.setItem(COSName.ACRO_FORM, form);
        }
        return form;
    }

    private void fill(
            CosObjects objects,
            COSDictionary form,
            SignatureField found,
            COSDictionary signature,
            SignatureRequest request) {
        if (state.items(found.dict(), "Kids").size() > 1) {
            throw new SigningException(
                    SigningFailure.DOCUMENT_UNSUPPORTED, "field " + found.name() + " stands in several places");
        }
        walkTo(objects, form, found);
        COSDictionary field = dictionary(objects, found.field().reference());
        COSDictionary widget = dictionary(objects, found.widget().reference());
        field.setItem(COSName.V, signature);
        if (request.isVisible()) {
            VisibleAppearance.of(state, found.widgetDict())
                    .ifPresent(block -> show(objects, widget, block.write(state, objects, request, Map.of())));
        }
    }

    private void add(
            PDDocument document,
            CosObjects objects,
            COSDictionary form,
            COSDictionary signature,
            SignatureRequest request) {
        SignaturePlace place = request.place();
        if (place == null) {
            throw new SigningException(SigningFailure.FIELD_MISSING, "field " + request.field());
        }
        NewField added = NewField.at(document, place);
        COSDictionary field = added.add(objects, request);
        field.setItem(COSName.V, signature);
        Tagging structure = Tagging.of(document.getDocumentCatalog().getCOSObject());
        // Behind a signature the structure stays as it was signed.
        if (structure != null && !EarlierSignatures.areIn(state)) {
            structure.add(field, field.getCOSDictionary(COSName.P));
        }
        if (request.isVisible()) {
            VisibleAppearance.of(added.blockWidth(), added.blockHeight())
                    .ifPresent(block -> show(objects, field, block.write(state, objects, request, added.upright())));
        }
        append(form, COSName.FIELDS, field);
    }

    /**
     * Goes from the form down to the widget: PDFBox notices changes only in objects that it has come by. In a hybrid file
     * what leads to the field is repeated where readers of tables alone see it too.
     */
    private void walkTo(CosObjects objects, COSDictionary form, SignatureField found) {
        Deque<Ref> path = new ArrayDeque<>();
        PdfValue next = found.widget().reference();
        while (path.size() < DEEPEST && next instanceof Ref ref) {
            path.push(ref);
            next = state.resolve(ref) instanceof Dict dict ? dict.get("Parent") : PdfValue.NULL;
        }
        form.getCOSArray(COSName.FIELDS);
        for (Ref each : path) {
            COSDictionary reached = dictionary(objects, each);
            reached.getCOSArray(COSName.KIDS);
            if (state.isHidden(each.number())) {
                reached.setNeedToBeUpdated(true);
            }
        }
    }

    private static void show(CosObjects objects, COSDictionary widget, Ref block) {
        COSDictionary appearance = new COSDictionary();
        appearance.setDirect(true);
        appearance.setItem(COSName.N, objects.of(block));
        widget.setItem(COSName.AP, appearance);
    }

    /** Appends to a list, which may be missing, direct or an object of its own. */
    static void append(COSDictionary parent, COSName key, COSBase item) {
        COSArray list = parent.getCOSArray(key);
        if (list == null) {
            list = new COSArray();
            list.setDirect(true);
            parent.setItem(key, list);
        }
        list.add(item);
    }

    private static COSDictionary dictionary(CosObjects objects, Ref ref) {
        COSBase object = objects.of(ref);
        COSBase value = object instanceof COSObject reference ? reference.getObject() : object;
        if (value instanceof COSDictionary dictionary) {
            return dictionary;
        }
        throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "object " + ref.number() + " is no dictionary");
    }

    /** Finds the room that PDFBox left, once it is sure that the revision spoils nothing. */
    private OpenRevision open(byte[] pdf, byte[] whole, String name) {
        PdfState after = PdfState.open(whole, state.budget());
        EarlierSignatures.requireIntact(state, after);
        int[] range = SignatureField.named(after, name)
                .flatMap(field -> SignedField.of(after, field))
                .filter(signed -> signed.coversUpTo(whole.length))
                .orElseThrow(() -> new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "field " + name))
                .byteRange();
        byte[] revision = Arrays.copyOfRange(whole, pdf.length, whole.length);
        String digits = range[0] + " " + range[1] + " " + range[2] + " " + range[3] + "]";
        int digitsAt = new String(revision, StandardCharsets.ISO_8859_1).indexOf(digits);
        return new OpenRevision(
                state,
                revision,
                new SignatureDictionary.Room(digitsAt, range[1] - pdf.length, (range[2] - range[1]) / 2 - 1));
    }
}
