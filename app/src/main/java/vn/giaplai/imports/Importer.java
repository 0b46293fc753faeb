package vn.giaplai.imports;

import vn.giaplai.security.SignedInPerson;

/** Port: checks a whole table and says whose it is to bring one; implemented by the owner of what the file brings. */
public interface Importer {

    boolean handles(ImportKind kind);

    /** Whether today anything of what it handles is this person's to bring. */
    boolean isOpenTo(SignedInPerson me);

    /** Whether a file for that target, which is of the person's own school, is this person's to bring today. */
    default boolean allows(SignedInPerson me, ImportTarget target) {
        return isOpenTo(me);
    }

    /** Checks the whole table, in a transaction, and writes nothing; refuses a table that cannot be what it should. */
    CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused;
}
