package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.SignatureDictionary.Room;

/** A revision with room for a signature, and the signature dictionary in it (ISO 32000-1 §12.8.1). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenRevisionTest {

    private static final byte[] BASE = file("<</Type/Catalog>>");
    private static final Instant TIME = Instant.parse("2027-05-31T20:05:09Z");

    private final PdfState before = open(BASE);
    private final RevisionWriter writer = new RevisionWriter(before, 64);

    private OpenRevision opened(int room) {
        Room place = SignatureDictionary.signature(writer, writer.newNumber(), TIME, room);
        return new OpenRevision(before, writer.finish(), place);
    }

    private static byte[] hash(String algorithm, String content) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(algorithm).digest(bytes(content));
    }

    @Test
    void a_signature_dictionary_says_what_it_is_and_when() {
        OpenRevision revision = opened(3);

        Dict dict = (Dict) object(revision.after(), 2).value();

        assertThat(dict.is("Type", "Sig")).isTrue();
        assertThat(dict.is("Filter", "Adobe.PPKLite")).isTrue();
        assertThat(dict.is("SubFilter", "ETSI.CAdES.detached")).isTrue();
        assertThat(dict.get("M")).isEqualTo(new PdfValue.Text("D:20270601030509+07'00'"));
        assertThat(dict.get("Contents")).isEqualTo(new PdfValue.Text("\0\0\0"));
    }

    @Test
    void a_time_stamp_has_a_type_and_no_time_of_its_own() {
        Room room = SignatureDictionary.timestamp(writer, 2, 2);
        OpenRevision revision = new OpenRevision(before, writer.finish(), room);

        Dict dict = (Dict) object(revision.after(), 2).value();

        assertThat(dict.entries().keySet()).containsExactly("Type", "Filter", "SubFilter", "ByteRange", "Contents");
        assertThat(dict.is("Type", "DocTimeStamp")).isTrue();
        assertThat(dict.is("SubFilter", "ETSI.RFC3161")).isTrue();
    }

    @Test
    void the_range_is_everything_but_the_value_with_its_brackets() {
        OpenRevision revision = opened(5);
        String whole = text(BASE) + text(revision.bytes());
        int from = whole.indexOf("<0000000000>");
        int to = from + 12;

        assertThat(open(bytes(whole)).items((Dict) object(revision.after(), 2).value(), "ByteRange"))
                .containsExactlyElementsOf(
                        ((PdfValue.Array) WrittenPdf.value("[0 " + from + " " + to + " " + (whole.length() - to) + "]"))
                                .items());
        assertThat(revision.end()).isEqualTo(whole.length());
        assertThat(revision.room().contentBytes()).isEqualTo(5);
        assertThat(whole.charAt(BASE.length + revision.room().contentsAt())).isEqualTo('<');
    }

    @Test
    void the_digest_is_that_of_the_range() throws NoSuchAlgorithmException {
        OpenRevision revision = opened(5);
        String signed = (text(BASE) + text(revision.bytes())).replace("<0000000000>", "");

        assertThat(revision.digest("SHA-256")).isEqualTo(hash("SHA-256", signed));
        assertThat(revision.digest("SHA-384")).isEqualTo(hash("SHA-384", signed));
        assertThat(revision.digest("SHA-256")).isEqualTo(hash("SHA-256", signed));
    }

    @Test
    void a_value_up_to_the_room_fits_and_is_written_into_it() throws NoSuchAlgorithmException {
        OpenRevision revision = opened(3);
        assertThat(revision.fits(new byte[3])).isTrue();
        assertThat(revision.fits(new byte[4])).isFalse();

        byte[] whole = revision.fill(new byte[] {0x12, (byte) 0xab});

        assertThat(text(revision.bytes())).contains("/Contents<12AB00>>>\nendobj\n");
        assertThat(whole).isEqualTo(hash("SHA-256", text(BASE) + text(revision.bytes())));
        assertThat(((Dict) object(revision.after(), 2).value()).get("Contents"))
                .isEqualTo(new PdfValue.Text("\u0012\u00ab\0"));
    }

    @Test
    void room_is_zeros_in_brackets_and_a_range_beside_them() {
        OpenRevision revision = opened(3);
        Room room = revision.room();
        byte[] bytes = revision.bytes();

        assertThat(SignatureDictionary.isRoom(room, bytes)).isTrue();
        for (Room wrong : List.of(
                new Room(-1, room.contentsAt(), 3),
                new Room(room.byteRangeAt(), -1, 3),
                new Room(room.byteRangeAt(), room.contentsAt(), 0),
                new Room(room.byteRangeAt(), room.contentsAt(), 2),
                new Room(room.byteRangeAt(), room.contentsAt(), 4),
                new Room(room.byteRangeAt(), room.contentsAt() + 1, 3),
                new Room(room.byteRangeAt(), room.contentsAt() - 1, 3),
                new Room(room.byteRangeAt(), bytes.length - 7, 3),
                new Room(bytes.length - 43, room.contentsAt(), 3),
                new Room(room.contentsAt() - 43, room.contentsAt(), 3),
                new Room(room.contentsAt() + 7, room.contentsAt(), 3),
                new Room(room.byteRangeAt(), room.contentsAt(), Integer.MAX_VALUE))) {
            assertThat(SignatureDictionary.isRoom(wrong, bytes))
                    .as(wrong.toString())
                    .isFalse();
        }
        assertThat(SignatureDictionary.isRoom(new Room(room.contentsAt() + 8, room.contentsAt(), 3), bytes))
                .isTrue();
        assertThat(SignatureDictionary.isRoom(new Room(room.contentsAt() - 44, room.contentsAt(), 3), bytes))
                .isTrue();
        assertThat(SignatureDictionary.isRoom(new Room(bytes.length - 44, room.contentsAt(), 3), bytes))
                .isTrue();
        assertThat(SignatureDictionary.isRoom(new Room(8, 0, 2), bytes("<0000>" + " ".repeat(46))))
                .isTrue();
    }

    @Test
    void a_value_that_stands_there_already_leaves_no_room() {
        OpenRevision revision = opened(3);

        revision.fill(new byte[] {0, 0, 1});

        assertThat(SignatureDictionary.isRoom(revision.room(), revision.bytes()))
                .isFalse();
    }

    @Test
    void text_beyond_ascii_is_written_as_utf_16_with_a_byte_order_mark() {
        assertThat(SignatureDictionary.text("timestamp-1\u007f")).isEqualTo(new PdfValue.Text("timestamp-1\u007f"));
        assertThat(SignatureDictionary.text("Dấu").bytes()).isEqualTo("\u00fe\u00ff\0D\u001e\u00a5\0u");
        assertThat(SignatureDictionary.text("\u0080").bytes()).isEqualTo("\u00fe\u00ff\0\u0080");
        assertThat(SignatureDictionary.text("Dấu thời gian").decoded()).isEqualTo("Dấu thời gian");
    }
}
