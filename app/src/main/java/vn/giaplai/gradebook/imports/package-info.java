/**
 * Import of spreadsheets: a file is read as one {@link vn.giaplai.gradebook.imports.Table}, whatever its format; an
 * importer for each kind checks the whole table and answers with an {@link vn.giaplai.gradebook.imports.ImportReport}
 * and, only if that is clean, with what to write. Nothing is written before somebody confirmed the preview.
 * Files are hostile: size, inflated size, rows, columns and entities are limited. Rows are matched by code, never by
 * name. Internal to the gradebook; pages reach it through {@link vn.giaplai.gradebook.imports.Imports}.
 */
@NullMarked
package vn.giaplai.gradebook.imports;

import org.jspecify.annotations.NullMarked;
