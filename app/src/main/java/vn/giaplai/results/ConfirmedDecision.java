package vn.giaplai.results;

import java.time.Instant;
import vn.giaplai.processes.assessment.Decision;

/** The year-end decision on one pupil, as the principal confirmed it. */
public record ConfirmedDecision(String pupilCode, Decision.Outcome outcome, String confirmedBy, Instant confirmedAt) {}
