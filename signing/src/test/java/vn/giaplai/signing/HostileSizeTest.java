package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Files of up to a megabyte that would exhaust the stack, the heap or the patience of a careless reader. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileSizeTest {

    private static final int MANY = 10_000;

    @Test
    void fields_nested_ten_thousand_deep() {
        FuzzBounds.validate(file(
                "<</Fields[4 0 R]>>",
                number -> "<</FT/Sig/T(a)/Kids[" + (number + 1) + " 0 R]/V<</ByteRange[0 1 2 3]>>>>"));
    }

    @Test
    void ten_thousand_signatures_that_each_cover_the_file() {
        StringBuilder fields = new StringBuilder("<</Fields[");
        for (int number = 4; number < MANY; number++) {
            fields.append(number).append(" 0 R ");
        }
        FuzzBounds.validate(file(
                fields.append("]>>").toString(),
                number -> "<</FT/Sig/T(" + number + ")/V<</ByteRange[0 1 2 900000]/Contents<00>>>>>"));
    }

    @Test
    void a_revision_whose_objects_hang_on_one_thread() {
        ForgedRevision forged = new ForgedRevision(SignedPapers.withSignatures(SmallPdf.table(), 1));
        int first = forged.newNumber();
        forged.object(first, 0, "<</Type/DSS/Certs[" + (first + 1) + " 0 R]>>");
        for (int i = 1; i < MANY; i++) {
            forged.object(forged.newNumber(), 0, "[" + (first + i + 1) + " 0 R]");
        }
        forged.object(1, 0, "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R/DSS " + first + " 0 R>>");

        FuzzBounds.validate(forged.withTable());
    }

    /** A catalog, a form, and objects from number 4 on, each in a subsection of its own. */
    private static byte[] file(String form, IntFunction<String> objects) {
        List<String> all = new ArrayList<>(
                List.of("<</Type/Catalog/Pages 3 0 R/AcroForm 2 0 R>>", form, "<</Type/Pages/Kids[]/Count 0>>"));
        for (int number = 4; number < MANY; number++) {
            all.add(objects.apply(number));
        }
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n");
        for (int i = 0; i < all.size(); i++) {
            table.append("%d 1\n%010d 00000 n \n".formatted(i + 1, file.length()));
            file.append(i + 1).append(" 0 obj\n").append(all.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer\n<</Size ").append(MANY).append("/Root 1 0 R>>\nstartxref\n");
        return file.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
