package vn.giaplai.gradebook;

import java.time.Instant;

/** A mark as it stands in the gradebook. */
public record Mark(MarkPlace place, MarkValue value, String enteredBy, Instant enteredAt) {}
