/**
 * A record per paper, its template beside it, rendered to PDF/A and PDF/UA.
 *
 * <p>{@link vn.giaplai.templates.DocumentRenderer} turns a {@link vn.giaplai.templates.DocumentTemplate} and its record
 * into bytes: the same record and the same template version give the same bytes on every machine. Whoever signs
 * knows a place on the paper by its {@link vn.giaplai.templates.SignatureFieldName} only; layout stays here.
 */
@org.jspecify.annotations.NullMarked
package vn.giaplai.templates;
