/**
 * Import of spreadsheets, whatever they bring: a file is read as one {@link vn.giaplai.imports.Table}, whatever its format;
 * the {@link vn.giaplai.imports.Importer} of its kind checks the whole table and answers with an
 * {@link vn.giaplai.imports.ImportReport} and, only if that is clean, with what to write. Nothing is written before somebody
 * confirmed the preview. Importers live with the owners of what they write; who may bring a file is theirs to say.
 * Files are hostile: size, inflated size, rows, columns and entities are limited. Rows are matched by code, never by
 * name. The pages keep the address that proxies let large files pass at, {@code /gradebook/import}.
 */
@ApplicationModule(allowedDependencies = {"school", "audit", "security", "printing", "web", "processes::codes"})
@NullMarked
package vn.giaplai.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
