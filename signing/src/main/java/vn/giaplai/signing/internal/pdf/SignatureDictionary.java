package vn.giaplai.signing.internal.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** Writes signature dictionaries with room for the signature (ISO 32000-1 §12.8.1). */
public final class SignatureDictionary {

    /** Width of the four numbers of a ByteRange, written once the offsets are known. */
    static final int BYTE_RANGE_WIDTH = 44;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'+07''00'''");

    private SignatureDictionary() {}

    /** Where in the revision the byte range and the contents are. */
    public record Room(int byteRangeAt, int contentsAt, int contentBytes) {}

    /** A PAdES signature (ETSI EN 319 142-1 §6.3), claiming this time. */
    public static Room signature(RevisionWriter writer, int number, Instant time, int contentBytes) {
        PdfOutput out = writer.begin(number, 0)
                .text("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(" + date(time) + ")");
        return finish(out, contentBytes);
    }

    /** A time as a date of a PDF, in Vietnamese time (ISO 32000-1 §7.9.4). */
    public static String date(Instant time) {
        return PDF_DATE.format(time.atZone(VIETNAM));
    }

    /** A document time stamp (ISO 32000-2 §12.8.5). */
    public static Room timestamp(RevisionWriter writer, int number, int contentBytes) {
        PdfOutput out =
                writer.begin(number, 0).text("<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161");
        return finish(out, contentBytes);
    }

    private static Room finish(PdfOutput out, int contentBytes) {
        int byteRangeAt = out.text("/ByteRange[").size();
        int contentsAt =
                out.text(" ".repeat(BYTE_RANGE_WIDTH)).text("]/Contents").size();
        out.text("<").repeat('0', 2 * contentBytes).text(">>>\nendobj\n");
        return new Room(byteRangeAt, contentsAt, contentBytes);
    }

    /** Whether a revision has this room in it: a byte range's width before or after, zeros between angle brackets. */
    public static boolean isRoom(Room room, byte[] revision) {
        long end = room.contentsAt() + 2L * room.contentBytes() + 2;
        long endOfRange = (long) room.byteRangeAt() + BYTE_RANGE_WIDTH;
        boolean apart = room.contentsAt() >= endOfRange || room.byteRangeAt() >= end;
        if (room.byteRangeAt() < 0
                || room.contentBytes() <= 0
                || room.contentsAt() < 0
                || !apart
                || Math.max(end, endOfRange) > revision.length) {
            return false;
        }
        boolean empty = revision[room.contentsAt()] == '<' && revision[(int) end - 1] == '>';
        for (int at = room.contentsAt() + 1; empty && at < end - 1; at++) {
            empty = revision[at] == '0';
        }
        return empty;
    }

    /** A string in UTF-16BE with byte order mark, or plain when ASCII. */
    public static Text text(String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return new Text(value);
        }
        StringBuilder bytes = new StringBuilder("\u00fe\u00ff");
        value.chars().forEach(c -> bytes.append((char) (c >> 8)).append((char) (c & 0xff)));
        return new Text(bytes.toString());
    }
}
