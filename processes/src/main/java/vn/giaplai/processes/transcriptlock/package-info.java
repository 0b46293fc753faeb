/**
 * Locking the transcripts of a school's year by one decision.
 *
 * <p>The façade {@link vn.giaplai.processes.transcriptlock.TranscriptLockProcess} proposes and decides;
 * {@link vn.giaplai.processes.transcriptlock.LockRegister} is what the process wants done. Source: S004 Đ6.3, Đ12.1.
 */
@NullMarked
@NamedInterface("transcriptlock")
package vn.giaplai.processes.transcriptlock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
