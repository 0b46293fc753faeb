package vn.giaplai.processes.transcriptsignoff;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Place;

/**
 * A case that is just being started.
 *
 * @param place the class (with {@code classCode}) or, for the lock, the school
 * @param pupilCode the one pupil, or null for everybody in the class who has no running case of their own
 * @param text the starter's words, empty when there are none
 * @param by who started it, or null when the process itself did (a certificate refused at the lift)
 */
public record OpenedCase(
        CaseNumber caseNumber,
        Place place,
        @Nullable String pupilCode,
        StartReason reason,
        String text,
        @Nullable ActorId by) {}
