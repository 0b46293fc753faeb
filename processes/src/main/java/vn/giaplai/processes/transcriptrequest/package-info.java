/**
 * Asking the principal for a transcript of a pupil's own: for a transfer or leaving, or for a correction after signing.
 * What the principal agrees to goes on as a case of {@code transcriptsignoff}. Source: S004 Đ6.3.
 */
@NullMarked
@NamedInterface("transcriptrequest")
package vn.giaplai.processes.transcriptrequest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
