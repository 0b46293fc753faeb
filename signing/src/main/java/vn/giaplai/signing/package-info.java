/**
 * PAdES signatures for PDF papers, usable by a stranger: sign, lift, validate.
 *
 * <p>{@link vn.giaplai.signing.PadesSigner} fills one prepared signature field and hands back only the bytes that are
 * appended. {@link vn.giaplai.signing.BatchSigner} does so for many papers with one unlocked key. Once a paper has its
 * last signature, {@link vn.giaplai.signing.DocumentLift} brings all of them to B-LTA.
 * {@link vn.giaplai.signing.SignatureValidator} tells who signed what and whether anything else was changed since.
 * Machinery lives in {@code internal}; a demo authority for tests and trials in {@code demo}.
 */
@NullMarked
package vn.giaplai.signing;

import org.jspecify.annotations.NullMarked;
