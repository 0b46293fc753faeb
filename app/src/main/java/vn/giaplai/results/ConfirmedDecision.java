package vn.giaplai.results;

import java.time.Instant;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/** The year-end decision on one pupil, as the principal confirmed it. */
public record ConfirmedDecision(
        PupilCode pupilCode, Decision.Outcome outcome, PersonCode confirmedBy, Instant confirmedAt) {}
