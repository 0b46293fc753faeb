/**
 * The quick validation.
 *
 * <p>Each signature is judged by what it signed (coverage, digest, signature value), by whom (path and revocation at the
 * proven time) and by what came after it: {@link vn.giaplai.signing.internal.validation.RevisionDiff} knows the few
 * things a later revision may change and calls everything else a change of the document. Source: ETSI EN 319 102-1 §5.
 */
@NullMarked
package vn.giaplai.signing.internal.validation;

import org.jspecify.annotations.NullMarked;
