package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * A file as it was after one of its revisions: the sections of its cross-reference chain up to there, over the bytes.
 * Objects are parsed when asked for and remembered by their place, for all states of one file.
 */
public final class PdfState {

    private static final byte[] HEADER = {'%', 'P', 'D', 'F', '-'};

    private final byte[] data;
    /** Where the data begin in the file: 0, or where the file before a revision ended. */
    private final int start;

    private final @Nullable PdfState before;
    private final int end;
    private final ReadBudget budget;
    private final List<XrefSection> sections;
    private final Map<Integer, IndirectObject> byOffset;
    private final Map<Integer, ObjectStream> objectStreams;

    private PdfState(byte[] data, int end, ReadBudget budget, List<XrefSection> sections, @Nullable PdfState sharing) {
        this.data = data;
        this.start = sharing == null ? 0 : sharing.start;
        this.before = sharing == null ? null : sharing.before;
        this.end = end;
        this.budget = budget;
        this.sections = sections;
        this.byOffset = sharing == null ? new HashMap<>() : sharing.byOffset;
        this.objectStreams = sharing == null ? new HashMap<>() : sharing.objectStreams;
    }

    private PdfState(PdfState before, byte[] revision, List<XrefSection> sections) {
        this.data = revision;
        this.start = before.start + before.data.length;
        this.before = before;
        this.end = revision.length;
        this.budget = before.budget;
        this.sections = sections;
        this.byOffset = new HashMap<>();
        this.objectStreams = new HashMap<>();
    }

    /**
     * Opens the newest state. Throws {@link SigningException} with {@code DOCUMENT_BROKEN} when this is no PDF or its
     * cross-reference chain cannot be followed, with {@code DOCUMENT_UNSUPPORTED} beyond the budget.
     */
    public static PdfState open(byte[] data, ReadBudget budget) {
        if (!hasHeader(data)) {
            throw broken("no PDF header");
        }
        int marker = XrefReader.lastStartxref(data, data.length);
        if (marker < 0) {
            throw broken("no startxref: the end of the file is missing");
        }
        int newest = startxref(data, marker, data.length, budget);
        List<XrefSection> sections = new XrefReader(data, data.length, budget).chain(newest);
        return new PdfState(data, data.length, budget, sections, null);
    }

    /**
     * The state of the file with this revision behind it, read from both without copying either. Throws
     * {@link SigningException} with {@code DOCUMENT_BROKEN} when the revision does not follow on this state.
     */
    public PdfState after(byte[] revision) {
        int from = start + data.length;
        int marker = XrefReader.lastStartxref(revision, revision.length);
        int newest = marker < 0 ? -1 : startxref(revision, marker, revision.length, budget) - from;
        if (newest < 0) {
            throw broken("no startxref in the revision");
        }
        XrefSection section = new XrefReader(revision, revision.length, budget).section(newest);
        if (!(section.trailer().get("Prev") instanceof Num previous)
                || previous.toInt() != sections.get(0).offset()) {
            throw broken("revision of another file");
        }
        List<XrefSection> all = new ArrayList<>(sections.size() + 1);
        all.add(section.movedBy(from));
        all.addAll(sections);
        return new PdfState(this, revision, all);
    }

    /** The state that the section with this index (0 is the newest) ends; same bytes, fewer sections. */
    public PdfState since(int section) {
        return new PdfState(data, end, budget, sections.subList(section, sections.size()), this);
    }

    /** The same sections over the bytes before this place alone: the file as it was when it ended there. */
    public PdfState upTo(int place) {
        return new PdfState(data, Math.min(place, end), budget, sections, this);
    }

    /** The number after the {@code startxref} at this place. */
    static int startxref(byte[] data, int marker, int end, ReadBudget budget) {
        PdfParser parser = new PdfParser(data, marker, end, budget);
        parser.expect("startxref");
        return parser.integer();
    }

    /**
     * Whether the file begins with the header. Readers that allow something before it count offsets from the header, others
     * from the first byte: one such file could show two papers.
     */
    private static boolean hasHeader(byte[] data) {
        return data.length > HEADER.length && Arrays.equals(data, 0, HEADER.length, HEADER, 0, HEADER.length);
    }

    /** The bytes of the file; of a state {@link #after} another those of the revision. */
    public byte[] data() {
        return data;
    }

    /** The budget that reading counts against. */
    public ReadBudget budget() {
        return budget;
    }

    /** The cross-reference sections, newest first. */
    public List<XrefSection> sections() {
        return sections;
    }

    /** The newest trailer. */
    public Dict trailer() {
        return sections.get(0).trailer();
    }

    /** Whether the file is encrypted, with a password or without. */
    public boolean isEncrypted() {
        return !trailer().get("Encrypt").equals(PdfValue.NULL);
    }

    /** The document catalog. Throws {@code DOCUMENT_BROKEN} when there is none. */
    public IndirectObject catalog() {
        if (trailer().get("Root") instanceof Ref root) {
            IndirectObject object = object(root.number());
            if (object != null && object.value() instanceof Dict) {
                return object;
            }
        }
        throw broken("no catalog");
    }

    /** The entry of an object. */
    public XrefSection.@Nullable Entry entry(int number) {
        for (XrefSection section : sections) {
            budget.spendLookup(section.ranges().size());
            XrefSection.Entry found = section.find(number);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether this is an object of a hybrid file that readers of cross-reference tables alone do not see. */
    public boolean isHidden(int number) {
        for (XrefSection section : sections) {
            if (section.find(number) != null) {
                return section.hides(number);
            }
        }
        return true;
    }

    /** The object, when it is in use. */
    public @Nullable IndirectObject object(int number) {
        XrefSection.Entry entry = entry(number);
        if (entry == null) {
            return null;
        }
        return switch (entry.kind()) {
            case FREE -> null;
            case OFFSET -> atOffset(number, entry.where());
            case COMPRESSED -> compressed(number, entry);
        };
    }

    /** Follows references to the value itself; {@link PdfValue#NULL} for what is not there. */
    public PdfValue resolve(PdfValue value) {
        PdfValue current = value;
        for (int hops = 0; current instanceof Ref ref; hops++) {
            IndirectObject object = hops > 8 ? null : object(ref.number());
            current = object == null ? PdfValue.NULL : object.value();
        }
        return current;
    }

    /** The dictionary that an entry holds or refers to; empty when it is none. */
    public Dict dict(Dict parent, String key) {
        return resolve(parent.get(key)) instanceof Dict dict ? dict : new Dict(Map.of());
    }

    /** The items of the array that an entry holds or refers to; empty when it is none. */
    public List<PdfValue> items(Dict parent, String key) {
        return resolve(parent.get(key)) instanceof PdfValue.Array array ? array.items() : List.of();
    }

    /** A stream's bytes as they stand in the file. */
    public byte[] rawStream(IndirectObject stream) {
        return Arrays.copyOfRange(stream.source(), stream.streamStart(), streamEnd(stream));
    }

    /** Where a stream's bytes end. Throws {@code DOCUMENT_BROKEN} when its length is not that of its bytes. */
    public int streamEnd(IndirectObject stream) {
        byte[] source = stream.source();
        int sourceEnd = source == data ? end : source.length;
        if (!(stream.value() instanceof Dict dict)
                || !stream.isStream()
                || !(resolve(dict.get("Length")) instanceof Num length)
                || length.toInt() < 0
                || stream.streamStart() + (long) length.toInt() > sourceEnd) {
            throw broken("stream without length");
        }
        int streamEnd = stream.streamStart() + length.toInt();
        new PdfParser(source, streamEnd, sourceEnd, budget).expect("endstream");
        return streamEnd;
    }

    /** Where the object at an offset ends, {@code endobj} included. */
    int objectEnd(int offset) {
        IndirectObject object = at(offset);
        PdfParser parser = new PdfParser(data, object.isStream() ? streamEnd(object) : object.end(), end, budget);
        if (object.isStream()) {
            parser.expect("endstream");
        }
        parser.expect("endobj");
        return parser.position();
    }

    /** An object's bytes as they stand in the data, {@code endobj} included; none of one that has no such place. */
    byte[] bytesOf(int number) {
        int place = placeOf(number);
        return place < 0 ? new byte[0] : Arrays.copyOfRange(data, place, objectEnd(place + start));
    }

    /** Whether an object stands in the data as exactly these bytes. */
    boolean standsAs(int number, byte[] bytes) {
        int place = placeOf(number);
        return place >= 0
                && place + (long) bytes.length <= end
                && Arrays.equals(data, place, place + bytes.length, bytes, 0, bytes.length);
    }

    private int placeOf(int number) {
        XrefSection.Entry entry = entry(number);
        return entry != null && entry.kind() == XrefSection.Entry.Kind.OFFSET ? entry.where() - start : -1;
    }

    /** A stream's bytes, decompressed. */
    public byte[] decodedStream(IndirectObject stream) {
        return Inflation.decode((Dict) stream.value(), rawStream(stream), budget);
    }

    /** The object at an offset, whatever its number. */
    IndirectObject at(int offset) {
        return byOffset.computeIfAbsent(offset, place -> IndirectObject.parse(data, place - start, end, budget));
    }

    private IndirectObject atOffset(int number, int offset) {
        if (before != null && offset < start) {
            return before.atOffset(number, offset);
        }
        IndirectObject known = at(offset);
        if (known.number() != number || known.end() > end) {
            throw broken("object " + number + " is not at its place");
        }
        return known;
    }

    private @Nullable IndirectObject compressed(int number, XrefSection.Entry entry) {
        XrefSection.Entry container = entry(entry.where());
        if (container == null || container.kind() != XrefSection.Entry.Kind.OFFSET) {
            throw broken("object stream " + entry.where() + " is not at its place");
        }
        ObjectStream objects = objectStreams.get(container.where());
        if (objects == null) {
            IndirectObject stream = atOffset(entry.where(), container.where());
            if (!stream.isStream() || !((Dict) stream.value()).is("Type", "ObjStm")) {
                throw broken("object stream " + entry.where() + " is none");
            }
            objects = new ObjectStream((Dict) stream.value(), decodedStream(stream), budget);
            objectStreams.put(container.where(), objects);
        }
        return objects.object(number, entry.detail());
    }

    private static SigningException broken(String what) {
        return new SigningException(SigningFailure.DOCUMENT_BROKEN, what);
    }
}
