package vn.giaplai.signing.internal.validation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/**
 * Whether values of two states of one file are the same to whoever follows them to the end, whatever their numbers,
 * spelling and compression. What leads back to a page or the catalog stands for itself.
 */
final class Sameness {

    /** What no reader shows: descriptions of programs and of when they were there. */
    private static final Set<String> UNSEEN = Set.of("Metadata", "PieceInfo", "LastModified", "StructParents");
    /** What leads from an annotation or a field back to where it hangs. */
    private static final Set<String> UPWARD = Set.of("Parent", "P", "StructParent", "M", "Type");

    private static final Set<String> PACKING = Set.of("Length", "Filter", "DecodeParms", "DL");
    private static final int MOST_HOPS = 8;

    private final PdfState before;
    private final PdfState after;
    private final Set<Pair> known = new HashSet<>();
    private final boolean thorough;
    private boolean blind;

    private record Pair(Ref before, Ref after) {}

    /** A value with its stream, if it has one. */
    private record Seen(PdfValue value, @Nullable IndirectObject stream) {}

    private record Open(PdfValue before, PdfValue after) {}

    Sameness(PdfState before, PdfState after) {
        this(before, after, false);
    }

    /**
     * The same comparison.
     *
     * @param thorough whether nothing stands for itself and nothing is unseen: for what pages are drawn with
     */
    Sameness(PdfState before, PdfState after, boolean thorough) {
        this.before = before;
        this.after = after;
        this.thorough = thorough;
    }

    /** Whether both are the same. */
    boolean of(PdfValue was, PdfValue is) {
        Set<Pair> assumed = new HashSet<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(was, is)));
        while (!open.isEmpty()) {
            Open pair = open.pop();
            before.budget().spendStep();
            if (pair.before() instanceof Ref old && pair.after() instanceof Ref now) {
                Pair numbers = new Pair(old, now);
                if (known.contains(numbers) || !assumed.add(numbers)) {
                    continue;
                }
            }
            if (!isSame(seen(before, pair.before()), seen(after, pair.after()), open)) {
                return false;
            }
        }
        known.addAll(assumed);
        return true;
    }

    /** The keys, but for these, whose values differ. */
    Set<String> differences(Dict was, Dict is, Set<String> except) {
        Set<String> keys = new TreeSet<>(was.entries().keySet());
        keys.addAll(is.entries().keySet());
        keys.removeAll(except);
        keys.removeAll(UNSEEN);
        keys.removeIf(key -> of(was.get(key), is.get(key)));
        return keys;
    }

    /** Whether something could not be read, so that other readers may see more. */
    boolean isBlind() {
        return blind;
    }

    private boolean isSame(Seen was, Seen is, Deque<Open> open) {
        if (was.stream() != null || is.stream() != null) {
            return was.stream() != null
                    && is.stream() != null
                    && push((Dict) was.value(), (Dict) is.value(), PACKING, open)
                    && (was.stream() == is.stream() || hasSameBytes(was.stream(), is.stream()));
        }
        if (was.value() instanceof Dict old && is.value() instanceof Dict now) {
            if (!thorough && (stands(old) || stands(now))) {
                return old.get("Type").equals(now.get("Type"));
            }
            return push(old, now, !thorough && isHung(old) ? UPWARD : Set.of(), open);
        }
        if (was.value() instanceof PdfValue.Array old && is.value() instanceof PdfValue.Array now) {
            for (int i = 0; i < old.items().size() && i < now.items().size(); i++) {
                open.push(new Open(old.items().get(i), now.items().get(i)));
            }
            return old.items().size() == now.items().size();
        }
        return was.value().equals(is.value());
    }

    private boolean push(Dict was, Dict is, Set<String> except, Deque<Open> open) {
        Set<String> keys = new HashSet<>(was.entries().keySet());
        keys.addAll(is.entries().keySet());
        keys.removeAll(except);
        if (!thorough) {
            keys.removeAll(UNSEEN);
        }
        keys.forEach(key -> open.push(new Open(was.get(key), is.get(key))));
        return true;
    }

    private static boolean stands(Dict dict) {
        return Stream.of("Page", "Pages", "Catalog", "StructElem", "StructTreeRoot")
                .anyMatch(each -> dict.is("Type", each));
    }

    private static boolean isHung(Dict dict) {
        Map<String, PdfValue> entries = dict.entries();
        return entries.containsKey("FT") || entries.containsKey("Subtype") || entries.containsKey("T");
    }

    private boolean hasSameBytes(IndirectObject was, IndirectObject is) {
        try {
            Dict old = (Dict) was.value();
            Dict now = (Dict) is.value();
            boolean packedAlike = old.get("Filter").equals(now.get("Filter"))
                    && old.get("DecodeParms").equals(now.get("DecodeParms"));
            if (packedAlike && Arrays.equals(before.rawStream(was), after.rawStream(is))) {
                return true;
            }
            return isUnpackable(old)
                    && isUnpackable(now)
                    && Arrays.equals(before.decodedStream(was), after.decodedStream(is));
        } catch (SigningException problem) {
            return unreadable(problem);
        }
    }

    private static boolean isUnpackable(Dict stream) {
        return stream.get("DecodeParms").equals(PdfValue.NULL)
                && (stream.get("Filter").equals(PdfValue.NULL) || stream.is("Filter", "FlateDecode"));
    }

    private Seen seen(PdfState state, PdfValue value) {
        PdfValue current = value;
        try {
            for (int hops = 0; current instanceof Ref ref; hops++) {
                IndirectObject object = hops > MOST_HOPS ? null : state.object(ref.number());
                if (object != null && object.isStream()) {
                    return new Seen(object.value(), object);
                }
                current = object == null ? PdfValue.NULL : object.value();
            }
            return new Seen(current, null);
        } catch (SigningException problem) {
            unreadable(problem);
            return new Seen(PdfValue.NULL, null);
        }
    }

    /** Running out of budget still ends the reading. */
    private boolean unreadable(SigningException problem) {
        if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
            throw problem;
        }
        blind = true;
        return false;
    }
}
