package vn.giaplai.gradebook;

import org.jspecify.annotations.Nullable;

/** What is to stand in a cell; null empties it. */
public record MarkEntry(MarkPlace place, @Nullable MarkValue value) {

    public MarkEntry {
        if (value != null && !value.fits(place.kind())) {
            throw new IllegalArgumentException(value.text() + " does not fit " + place.kind());
        }
    }
}
