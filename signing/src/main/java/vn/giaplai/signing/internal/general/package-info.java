/**
 * The general lane: signs PDFs that were not rendered for it, by PDFBox.
 *
 * <p>{@link vn.giaplai.signing.internal.general.GeneralLane} fills a field wherever it stands in the form, or adds one
 * at a place. The document is loaded as a whole, so its objects are read within the budget before. What it writes is
 * checked against the allow-list of later changes before anything is signed.
 */
@NullMarked
package vn.giaplai.signing.internal.general;

import org.jspecify.annotations.NullMarked;
