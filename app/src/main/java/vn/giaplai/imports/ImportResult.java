package vn.giaplai.imports;

import java.util.List;
import vn.giaplai.security.FirstPassword;

/**
 * What an import wrote.
 *
 * @param rows rows of the file that were written
 * @param waiting positions and assignments of the file that wait for a second person
 * @param passwords first passwords of the accounts it opened: shown once, on a sheet to print and cut
 */
public record ImportResult(int rows, int waiting, List<FirstPassword> passwords) {

    public ImportResult {
        passwords = List.copyOf(passwords);
    }

    public static ImportResult of(int rows) {
        return new ImportResult(rows, 0, List.of());
    }
}
