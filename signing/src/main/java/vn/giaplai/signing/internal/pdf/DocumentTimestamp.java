package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * Adds a document time stamp (ETSI EN 319 142-1 §5.4.3) in a field of its own. Its widget has no area and stands at the
 * page's corner, printable and not hidden, so that PDF/A-3 (ISO 19005-3 §6.3.2) and PDF/UA-1 (ISO 14289-1 §7.18, widgets
 * outside the crop box need no tag) stay fulfilled.
 */
public final class DocumentTimestamp {

    private static final String PREFIX = "timestamp-";
    private static final int PRINT_AND_LOCKED = 4 + 128;

    private final PdfState state;

    /** Adds to this state. */
    public DocumentTimestamp(PdfState state) {
        this.state = state;
    }

    /** Writes the field and its empty time stamp, and other entries of the catalog along with it. */
    public SignatureDictionary.Room write(RevisionWriter writer, int room, Map<String, PdfValue> inCatalog) {
        List<SignatureField> fields = SignatureField.all(state);
        IndirectObject page = page(fields);
        int value = writer.newNumber();
        SignatureDictionary.Room place = SignatureDictionary.timestamp(writer, value, room);
        Ref field = new Ref(writer.newNumber(), 0);
        writer.object(field.number(), 0, field(fields, page, new Ref(value, 0)));
        addToPage(writer, page, field);
        addToForm(writer, field, inCatalog);
        return place;
    }

    private static Dict field(List<SignatureField> fields, IndirectObject page, Ref value) {
        Set<String> names = fields.stream().map(SignatureField::name).collect(Collectors.toSet());
        int number = 1;
        while (names.contains(PREFIX + number)) {
            number++;
        }
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        entries.put("Type", new Name("Annot"));
        entries.put("Subtype", new Name("Widget"));
        entries.put("FT", new Name("Sig"));
        entries.put("T", SignatureDictionary.text(PREFIX + number));
        entries.put("TU", SignatureDictionary.text("Dấu thời gian của văn bản"));
        entries.put("F", new Num(Integer.toString(PRINT_AND_LOCKED)));
        entries.put("Rect", new Keyword("[0 0 0 0]"));
        entries.put("P", page.reference());
        entries.put("V", value);
        return new Dict(entries);
    }

    /** The page of a signature; the first page when no field says where it is. */
    private IndirectObject page(List<SignatureField> fields) {
        for (SignatureField each : fields) {
            if (each.widgetDict().get("P") instanceof Ref ref) {
                IndirectObject page = state.object(ref.number());
                if (page != null && page.value() instanceof Dict dict && dict.is("Type", "Page")) {
                    return page;
                }
            }
        }
        PdfValue node = ((Dict) state.catalog().value()).get("Pages");
        for (int depth = 0; depth < 32 && node instanceof Ref ref; depth++) {
            IndirectObject object = state.object(ref.number());
            if (object == null || !(object.value() instanceof Dict dict)) {
                break;
            }
            if (dict.is("Type", "Page")) {
                return object;
            }
            List<PdfValue> kids = state.items(dict, "Kids");
            node = kids.isEmpty() ? PdfValue.NULL : kids.get(0);
        }
        throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "no page");
    }

    private void addToPage(RevisionWriter writer, IndirectObject page, Ref field) {
        Dict dict = (Dict) page.value();
        PdfValue annotations = with(state.items(dict, "Annots"), field);
        if (dict.get("Annots") instanceof Ref list) {
            writer.object(list.number(), list.generation(), annotations);
            return;
        }
        Map<String, PdfValue> entries = new LinkedHashMap<>(dict.entries());
        entries.put("Annots", annotations);
        writer.object(page.number(), page.generation(), new Dict(entries));
    }

    private void addToForm(RevisionWriter writer, Ref field, Map<String, PdfValue> inCatalog) {
        Dict form = SignatureField.form(state);
        PdfValue fields = with(state.items(form, "Fields"), field);
        boolean marked = form.number("SigFlags", 0) == 3;
        if (form.get("Fields") instanceof Ref list && marked) {
            writer.object(list.number(), list.generation(), fields);
            if (!inCatalog.isEmpty()) {
                Map<String, PdfValue> entries =
                        new LinkedHashMap<>(((Dict) state.catalog().value()).entries());
                entries.putAll(inCatalog);
                IndirectObject catalog = state.catalog();
                writer.object(catalog.number(), catalog.generation(), new Dict(entries));
            }
            return;
        }
        Map<String, PdfValue> entries = new LinkedHashMap<>(form.entries());
        entries.put("Fields", fields);
        entries.put("SigFlags", new Num("3"));
        replaceForm(writer, new Dict(entries), inCatalog);
    }

    /** Writes a changed form, and the catalog when the form is direct or other entries of it change too. */
    private void replaceForm(RevisionWriter writer, Dict form, Map<String, PdfValue> inCatalog) {
        IndirectObject catalog = state.catalog();
        Map<String, PdfValue> entries = new LinkedHashMap<>(((Dict) catalog.value()).entries());
        boolean catalogChanges = !inCatalog.isEmpty();
        if (entries.get("AcroForm") instanceof Ref reference) {
            writer.object(reference.number(), reference.generation(), form);
        } else {
            entries.put("AcroForm", form);
            catalogChanges = true;
        }
        entries.putAll(inCatalog);
        if (catalogChanges) {
            writer.object(catalog.number(), catalog.generation(), new Dict(entries));
        }
    }

    private static PdfValue with(List<PdfValue> items, Ref more) {
        List<PdfValue> longer = new ArrayList<>(items);
        longer.add(more);
        return new PdfValue.Array(longer);
    }
}
