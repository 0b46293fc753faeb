/**
 * Reads and extends PDF files without loading them.
 *
 * <p>{@link vn.giaplai.signing.internal.pdf.PdfState} is one state of a file: a chain of cross-reference sections over
 * the bytes; objects are parsed when somebody asks. {@link vn.giaplai.signing.internal.pdf.RevisionWriter} writes the
 * next state behind it. Everything read counts against a {@link vn.giaplai.signing.internal.pdf.ReadBudget}, so that
 * hostile files end quickly. Source: ISO 32000-1 §7.
 */
@NullMarked
package vn.giaplai.signing.internal.pdf;

import org.jspecify.annotations.NullMarked;
