package vn.giaplai.signing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.DocumentTimestamp;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pdf.RevisionWriter;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** A document that grows by the revisions of a lift. */
final class LiftedBytes {

    private static final Duration READING = Duration.ofSeconds(10);
    private static final int FIRST_TOKEN = 8192;
    private static final int TOKENS_VARY = 64;
    private static final int ROOM_FOR_OBJECTS = 8192;
    private static final int LARGEST_TOKEN = 1 << 20;

    private byte[] whole;
    private int tokenRoom = FIRST_TOKEN;

    LiftedBytes(byte[] pdf) {
        this.whole = pdf;
    }

    byte[] whole() {
        return whole;
    }

    /** Appends a document time stamp, together with validation data when there are any. */
    TimestampToken stamp(TimestampAuthority timestamps, Map<Kind, Collection<byte[]>> data) {
        while (true) {
            PdfState state = PdfState.open(whole, ReadBudget.forFile(whole.length, READING));
            RevisionWriter writer = new RevisionWriter(state, 2 * tokenRoom + ROOM_FOR_OBJECTS);
            Map<String, PdfValue> inCatalog = store(state, writer, data);
            SignatureDictionary.Room place = new DocumentTimestamp(state).write(writer, tokenRoom, inCatalog);
            OpenRevision revision = new OpenRevision(state, writer.finish(), place);
            byte[] token = timestamps.stamp(revision.digest("SHA-256"));
            boolean fits = revision.fits(token);
            if (!fits && token.length > LARGEST_TOKEN) {
                throw new SigningException(SigningFailure.TIMESTAMP_REJECTED, "token of " + token.length + " bytes");
            }
            tokenRoom = token.length + (fits ? TOKENS_VARY : token.length);
            if (fits) {
                revision.fill(token);
                append(revision.bytes());
                return read(token);
            }
        }
    }

    /** Appends validation data alone. */
    void keep(Map<Kind, Collection<byte[]>> data) {
        PdfState state = PdfState.open(whole, ReadBudget.forFile(whole.length, READING));
        RevisionWriter writer = new RevisionWriter(state, ROOM_FOR_OBJECTS);
        Map<String, PdfValue> inCatalog = store(state, writer, data);
        if (!inCatalog.isEmpty()) {
            IndirectObject catalog = state.catalog();
            Map<String, PdfValue> entries = new LinkedHashMap<>(((PdfValue.Dict) catalog.value()).entries());
            entries.putAll(inCatalog);
            writer.object(catalog.number(), catalog.generation(), new PdfValue.Dict(entries));
        }
        append(writer.finish());
    }

    private static Map<String, PdfValue> store(
            PdfState state, RevisionWriter writer, Map<Kind, Collection<byte[]>> data) {
        if (data.isEmpty()) {
            return Map.of();
        }
        PdfValue store = new DocumentSecurityStore(state).extend(writer, data);
        boolean known = ((PdfValue.Dict) state.catalog().value()).get("DSS").equals(store);
        return known ? Map.of() : Map.of("DSS", store);
    }

    private void append(byte[] revision) {
        int before = whole.length;
        whole = Arrays.copyOf(whole, before + revision.length);
        System.arraycopy(revision, 0, whole, before, revision.length);
    }

    private static TimestampToken read(byte[] token) {
        try {
            return TimestampToken.read(token);
        } catch (TimestampToken.BadToken bad) {
            throw new SigningException(SigningFailure.TIMESTAMP_REJECTED, "token not valid", bad);
        }
    }
}
