/**
 * Signing a year's học bạ, for a whole class or for one pupil, with one model.
 *
 * <p>The façade {@link vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess} starts cases and takes the
 * answers of their tasks; {@link vn.giaplai.processes.transcriptsignoff.TranscriptRegister} is what the process needs to
 * know and have done. Sources: TT 22/2021/TT-BGDĐT Đ18–20, NĐ 30/2020/NĐ-CP Đ32, S004 Đ6.5, Đ7.1, Đ8.
 */
@NullMarked
@NamedInterface("transcriptsignoff")
package vn.giaplai.processes.transcriptsignoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
