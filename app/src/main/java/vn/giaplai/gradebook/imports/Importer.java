package vn.giaplai.gradebook.imports;

/** Checks a whole table of one kind. */
interface Importer {

    boolean handles(ImportKind kind);

    CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused;
}
