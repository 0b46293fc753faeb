package vn.giaplai.results;

import java.time.Instant;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.codes.PupilCode;

/** What the rules made of one pupil's year, and when. Subjects are named by their codes. */
public record PupilResult(PupilCode pupilCode, AssessedResult assessed, Instant computedAt) {}
