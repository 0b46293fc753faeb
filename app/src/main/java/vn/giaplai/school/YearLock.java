package vn.giaplai.school;

import java.time.Instant;
import java.util.UUID;
import vn.giaplai.processes.codes.PersonCode;

/**
 * A school's year whose transcripts are locked (S004 Đ12.1).
 *
 * @param document id of the decision
 * @param lockedBy code of who signed it
 */
public record YearLock(UUID document, PersonCode lockedBy, Instant lockedAt) {}
