package vn.giaplai.signing.internal.validation;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bytes behind the end of a document: what a server or a mailbox left there, or objects for readers that repair files. */
final class ForeignBytes {

    private ForeignBytes() {}

    /** Whether such readers could find objects behind this place; behind the last end of file when it is not known. */
    static boolean mayHoldObjects(byte[] data, int from) {
        String file = new String(data, StandardCharsets.ISO_8859_1);
        String rest = file.substring(from >= 0 ? Math.min(from, data.length) : Math.max(0, file.lastIndexOf("%%EOF")));
        return Stream.of("obj", "xref", "trailer").anyMatch(rest::contains);
    }
}
