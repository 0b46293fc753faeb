package vn.giaplai.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/**
 * Accounts for the bytes of revisions (ISO 32000-1 §7.5.6): the objects that the section lists, one after the other, the
 * section, the end of file. Bytes that belong to nothing would be seen by readers that repair files and by no other.
 */
public final class RevisionLayout {

    private static final int LONGEST_COMMENT = 80;

    private final PdfState newest;
    private final byte[] data;

    /** The revisions of a file. */
    public RevisionLayout(PdfState newest) {
        this.newest = newest;
        this.data = newest.data();
    }

    /**
     * Where the revision of the section with this index (0 is the newest) ends when it begins at this place and every
     * byte is accounted for and plainly spelled; -1 when not.
     */
    public int end(int index, int from) {
        XrefSection section = newest.sections().get(index);
        try {
            PdfState state = newest.since(index);
            int at = skip(from);
            List<Integer> offsets = offsets(section);
            for (int offset : offsets) {
                if (at != offset) {
                    return -1;
                }
                if (!isPlainStream(state, offset)) {
                    return -1;
                }
                at = skip(state.objectEnd(offset));
            }
            int end = at == section.offset() && (!section.stream() || isPlainStream(state, at)) ? tail(index) : -1;
            return end >= 0 && isPlain(section, offsets, from, end) ? end : -1;
        } catch (SigningException problem) {
            if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw problem;
            }
            return -1;
        }
    }

    /**
     * Whether a stream begins behind a line feed and only white space stands behind it (ISO 32000-1 §7.3.8.1): readers
     * differ on where others begin and end.
     */
    private boolean isPlainStream(PdfState state, int offset) {
        IndirectObject object = state.at(offset);
        if (!object.isStream()) {
            return true;
        }
        int after = state.streamEnd(object);
        while (after < data.length && PdfTokens.isSpace(data[after])) {
            after++;
        }
        return data[object.streamStart() - 1] == '\n' && after < data.length && data[after] == 'e';
    }

    private boolean isPlain(XrefSection section, List<Integer> offsets, int from, int end) {
        PlainSpelling spelling = new PlainSpelling(data, from, end);
        Set<Integer> objects = new HashSet<>(offsets);
        if (section.stream()) {
            objects.add(section.offset());
        }
        return spelling.hasOneEnd(!section.stream())
                && (section.stream() || spelling.isPlainTable(section.offset()))
                && spelling.hasObjectsOnlyAt(objects);
    }

    /** Where the end of file behind a section ends; -1 when it does not name this section. */
    private int tail(int index) {
        XrefSection section = newest.sections().get(index);
        int marker = skip(section.stream() ? newest.since(index).objectEnd(section.offset()) : section.end());
        if (XrefReader.lastStartxref(data, Math.min(data.length, marker + 9), marker) != marker
                || PdfState.startxref(data, marker, data.length, newest.budget()) != section.offset()) {
            return -1;
        }
        return FileEnd.after(data, marker, data.length);
    }

    private List<Integer> offsets(XrefSection section) {
        List<Integer> offsets = new ArrayList<>();
        for (XrefSection.Range range : section.ranges()) {
            for (int i = 0; i < range.count(); i++) {
                newest.budget().spendObject();
                XrefSection.Entry entry = range.entry(i);
                if (entry.kind() == XrefSection.Entry.Kind.OFFSET
                        && !(section.stream() && entry.where() == section.offset())) {
                    offsets.add(entry.where());
                }
            }
        }
        offsets.sort(null);
        return offsets;
    }

    /** Skips white space, and comments in which no reader finds structure. */
    private int skip(int from) {
        int at = from;
        while (at < data.length) {
            if (PdfTokens.isSpace(data[at])) {
                at++;
                continue;
            }
            int lineEnd = data[at] == '%' ? lineEnd(at) : at;
            if (lineEnd == at || !isHarmless(at, lineEnd)) {
                return at;
            }
            at = lineEnd;
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < data.length && data[at] != '\r' && data[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean isHarmless(int from, int to) {
        if (to - from > LONGEST_COMMENT) {
            return false;
        }
        String comment = new String(data, from, to - from, StandardCharsets.ISO_8859_1);
        return Stream.of("obj", "xref", "trailer", "EOF").noneMatch(comment::contains);
    }
}
