/**
 * Lays a composed paper out: HTML to tagged PDF/A and PDF/UA.
 *
 * <p>Internal; reached through {@link vn.giaplai.templates.DocumentRenderer}. The only package that knows iText.
 * Fonts, colour profile, dates and identifiers are fixed here, so that equal papers are equal bytes.
 */
@NullMarked
package vn.giaplai.templates.pdf;

import org.jspecify.annotations.NullMarked;
