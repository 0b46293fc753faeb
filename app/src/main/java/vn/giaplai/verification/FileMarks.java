package vn.giaplai.verification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file can be recognised by without parsing it, so that hostile input costs one pass over its bytes: its digest,
 * the digests of its beginnings that end like a PDF revision, and the PDF's first identifier (ISO 32000-1 §14.4).
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record FileMarks(byte[] sha256, List<byte[]> beginnings, Optional<String> pdfId) {

    private static final byte[] END = "%%EOF".getBytes(ISO_8859_1);
    private static final int MOST_BEGINNINGS = 300;
    private static final Pattern IDENTIFIER = Pattern.compile("/ID\\s*+\\[\\s*+<([0-9A-Fa-f]{2,128})>");

    static FileMarks of(byte[] pdf) {
        var digest = newDigest();
        var beginnings = new ArrayList<byte[]>();
        int digested = 0;
        for (int end = nextEnd(pdf, 0); end > 0 && beginnings.size() < MOST_BEGINNINGS; end = nextEnd(pdf, end)) {
            for (int stop = end; stop <= Math.min(end + 2, pdf.length - 1) && isPartOfEnd(pdf, end, stop); stop++) {
                digest.update(pdf, digested, stop - digested);
                digested = stop;
                beginnings.add(soFar(digest));
            }
        }
        digest.update(pdf, digested, pdf.length - digested);
        return new FileMarks(digest.digest(), beginnings, identifier(pdf));
    }

    private static boolean isPartOfEnd(byte[] pdf, int end, int stop) {
        return stop == end || pdf[stop - 1] == '\n' || pdf[stop - 1] == '\r';
    }

    /** Index after the next end marker at or after {@code from}; 0 when there is none. */
    private static int nextEnd(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - END.length; at++) {
            if (pdf[at] == '%' && startsWithEnd(pdf, at)) {
                return at + END.length;
            }
        }
        return 0;
    }

    private static boolean startsWithEnd(byte[] pdf, int at) {
        for (int i = 1; i < END.length; i++) {
            if (pdf[at + i] != END[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> identifier(byte[] pdf) {
        var matcher = IDENTIFIER.matcher(new Letters(pdf, 0, pdf.length));
        return matcher.find() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static byte[] soFar(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Bytes as the letters of ISO 8859-1, read where they lie: a copy of a file as text is as large as the file. */
    private record Letters(byte[] bytes, int from, int to) implements CharSequence {

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return (char) (bytes[from + index] & 0xFF);
        }

        @Override
        public Letters subSequence(int start, int end) {
            return new Letters(bytes, from + start, from + end);
        }

        @Override
        public String toString() {
            return new String(bytes, from, length(), ISO_8859_1);
        }
    }
}
