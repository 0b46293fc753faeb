package vn.giaplai.signing.internal.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.References;
import vn.giaplai.signing.internal.pdf.XrefSection;

/**
 * Who refers to what in a signed file. An object referred to from two places may be two things at once; a number referred
 * to and not defined is a hole that a later revision can fill; both change what was signed without touching it.
 */
final class ReferenceCensus {

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Set<Integer> holes = new HashSet<>();
    private final AnnotationPlaces places = new AnnotationPlaces();
    private final Set<Integer> unreadable = new HashSet<>();
    private boolean reachingOut;

    /** Counts in the file as it was when this many bytes were signed. */
    ReferenceCensus(PdfState state, int signedBytes) {
        PdfState signed = state.upTo(signedBytes);
        count(state, state.trailer(), 1);
        Set<Integer> seen = new HashSet<>();
        for (XrefSection section : state.sections()) {
            for (XrefSection.Range range : section.ranges()) {
                for (int index = 0; index < range.count(); index++) {
                    state.budget().spendObject();
                    int number = range.first() + index;
                    if (seen.add(number)) {
                        visit(signed, state, number);
                    }
                }
            }
        }
    }

    private void visit(PdfState signed, PdfState state, int number) {
        IndirectObject object = read(signed, number);
        if (object != null) {
            count(signed, object.value(), 1);
            notePlace(signed, object);
        } else if (read(state, number) != null) {
            reachingOut = true;
        } else if (isInUse(state, number)) {
            unreadable.add(number);
        }
    }

    private static @Nullable IndirectObject read(PdfState state, int number) {
        try {
            IndirectObject object = state.object(number);
            if (object != null && object.isStream()) {
                state.streamEnd(object);
            }
            return object;
        } catch (SigningException problem) {
            // An unreadable object refers to nothing that is known; running out of budget still ends the reading.
            if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw problem;
            }
            return null;
        }
    }

    private void notePlace(PdfState state, IndirectObject object) {
        try {
            places.note(state, object);
        } catch (SigningException problem) {
            // A list that cannot be read shows nothing.
            if (problem.failure() != SigningFailure.DOCUMENT_BROKEN) {
                throw problem;
            }
        }
    }

    /** Takes note of an object that a revision changed or created. */
    void replace(@Nullable IndirectObject old, IndirectObject now, PdfState after) {
        replace(old == null ? null : old.value(), now.value(), after);
        notePlace(after, now);
    }

    /** The same for what it refers to alone. */
    void replace(@Nullable PdfValue old, PdfValue now, PdfState after) {
        if (old != null) {
            count(after, old, -1);
        }
        count(after, now, 1);
    }

    /** On which pages annotations stand. */
    AnnotationPlaces places() {
        return places;
    }

    /** Whether more than one place refers to the object. */
    boolean isShared(int number) {
        return counts.getOrDefault(number, 0) > 1;
    }

    /** Whether something refers to the number although no object had it. */
    boolean isHole(int number) {
        return holes.contains(number);
    }

    /**
     * Whether the file refers to an object that cannot be read here, and by less strict readers perhaps can: then it is not
     * known which numbers are holes.
     */
    boolean isBlind() {
        return unreadable.stream().anyMatch(counts::containsKey);
    }

    private static boolean isInUse(PdfState state, int number) {
        XrefSection.Entry entry = state.entry(number);
        return entry != null && entry.kind() != XrefSection.Entry.Kind.FREE;
    }

    /** Whether the signed cross-reference sections lead to bytes that were not signed. */
    boolean isReachingOut() {
        return reachingOut;
    }

    private void count(PdfState state, PdfValue value, int by) {
        References.in(value, ref -> {
            counts.merge(ref.number(), by, Integer::sum);
            XrefSection.Entry entry = state.entry(ref.number());
            if (entry == null || entry.kind() == XrefSection.Entry.Kind.FREE) {
                holes.add(ref.number());
            }
        });
    }
}
