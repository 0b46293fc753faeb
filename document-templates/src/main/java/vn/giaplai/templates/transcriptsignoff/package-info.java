/**
 * The papers of ký học bạ: the transcript of one pupil and one year, and the decision that locks a school's year.
 *
 * <p>A record says what the paper says, the template beside it how it looks (TT 22/2021/TT-BGDĐT, annex; lower
 * secondary form). The transcript carries its XML twin. Signature fields are named in
 * {@link vn.giaplai.templates.SignatureFieldName}.
 */
@NullMarked
@NamedInterface("transcript-signoff")
package vn.giaplai.templates.transcriptsignoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
