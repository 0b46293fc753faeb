package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** The certificates and revocation data kept in a file (ETSI EN 319 142-1 §5.4.2). */
public final class DocumentSecurityStore {

    private static final int MOST_ITEMS = 2000;

    /** The three kinds of data. */
    public enum Kind {
        CERTS("Certs"),
        CRLS("CRLs"),
        OCSPS("OCSPs");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    private final PdfState state;
    private final Dict dict;

    /** The store of a state, empty when it has none. */
    public DocumentSecurityStore(PdfState state) {
        this.state = state;
        this.dict = state.dict((Dict) state.catalog().value(), "DSS");
    }

    /** Everything of a kind, DER each. */
    public List<byte[]> read(Kind kind) {
        List<byte[]> all = new ArrayList<>();
        for (PdfValue each : state.items(dict, kind.key)) {
            if (each instanceof Ref ref && all.size() < MOST_ITEMS) {
                IndirectObject stream = state.object(ref.number());
                if (stream != null && stream.isStream()) {
                    all.add(state.decodedStream(stream));
                }
            }
        }
        return all;
    }

    /** Everything of a kind that can be read: who validates takes what is there. */
    public List<byte[]> readable(Kind kind) {
        List<byte[]> all = new ArrayList<>();
        for (PdfValue each : new LinkedHashSet<>(state.items(dict, kind.key))) {
            if (all.size() < MOST_ITEMS) {
                stream(each).ifPresent(all::add);
            }
        }
        all.forEach(each -> state.budget().spendEvidence(each.length));
        return all;
    }

    private Optional<byte[]> stream(PdfValue reference) {
        try {
            IndirectObject stream = reference instanceof Ref ref ? state.object(ref.number()) : null;
            return stream == null || !stream.isStream() ? Optional.empty() : Optional.of(state.decodedStream(stream));
        } catch (SigningException unreadable) {
            state.budget().checkTime();
            return Optional.empty();
        }
    }

    /** Writes the store with what it had and these, each once, and returns its reference. */
    public Ref extend(RevisionWriter writer, Map<Kind, Collection<byte[]>> more) {
        Map<String, PdfValue> entries = new LinkedHashMap<>(dict.entries());
        entries.put("Type", new PdfValue.Name("DSS"));
        more.forEach((kind, data) -> {
            List<PdfValue> items = new ArrayList<>(state.items(dict, kind.key));
            List<byte[]> known = new ArrayList<>(read(kind));
            for (byte[] each : data) {
                if (known.stream().noneMatch(other -> Arrays.equals(other, each))) {
                    known.add(each);
                    int number = writer.newNumber();
                    writer.stream(number, new Dict(Map.of()), each);
                    items.add(new Ref(number, 0));
                }
            }
            if (!items.isEmpty()) {
                entries.put(kind.key, new PdfValue.Array(items));
            }
        });
        Ref place = ((Dict) state.catalog().value()).get("DSS") instanceof Ref known
                ? known
                : new Ref(writer.newNumber(), 0);
        writer.object(place.number(), place.generation(), new Dict(entries));
        return place;
    }
}
