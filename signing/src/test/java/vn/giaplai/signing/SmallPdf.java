package vn.giaplai.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A page, two fields, nothing more: 1 kB. */
final class SmallPdf {

    private static final List<String> OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots 8 0 R>>",
            "<</Length 13>>\nstream\n0 0 9 9 re f \nendstream",
            "<</Fields 9 0 R/SigFlags 3>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(subject.0)/Rect[0 90 90 130]/F 4/P 3 0 R>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(subject.1)/Rect[0 0 90 40]/F 4/P 3 0 R>>",
            "[6 0 R 7 0 R]",
            "[6 0 R 7 0 R]");

    private SmallPdf() {}

    /** With a cross-reference table. */
    static byte[] table() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = objects(file);
        int start = file.length();
        file.append("xref\n0 10\n0000000000 65535 f \n");
        offsets.forEach(each -> file.append("%010d 00000 n \n".formatted(each)));
        file.append("trailer\n<</Size 10/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return bytes(file);
    }

    /** With a cross-reference stream. */
    static byte[] streams() {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = objects(file);
        int start = file.length();
        offsets.add(start);
        StringBuilder rows = new StringBuilder();
        offsets.forEach(each -> rows.append((char) 1)
                .append((char) (each >> 8))
                .append((char) (each & 0xff))
                .append((char) 0));
        file.append("10 0 obj\n<</Type/XRef/Size 11/W[1 2 1]/Index[1 10]/Root 1 0 R/Length 40>>\nstream\n")
                .append(rows)
                .append("\nendstream\nendobj\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return bytes(file);
    }

    /** With a table for old readers and a stream for new ones: fields and form are seen by the new ones alone. */
    static byte[] hybrid() {
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        List<Integer> offsets = objects(file);
        int hidden = file.length();
        StringBuilder rows = new StringBuilder();
        for (int number = 5; number <= 9; number++) {
            int each = offsets.get(number - 1);
            rows.append((char) 1)
                    .append((char) (each >> 8))
                    .append((char) (each & 0xff))
                    .append((char) 0);
        }
        file.append("10 0 obj\n<</Type/XRef/Size 11/W[1 2 1]/Index[5 5]/Length 20>>\nstream\n")
                .append(rows)
                .append("\nendstream\nendobj\n");
        int start = file.length();
        file.append("xref\n0 11\n0000000005 65535 f \n");
        for (int number = 1; number <= 10; number++) {
            boolean free = number >= 5 && number < 10;
            int place = number == 10 ? hidden : offsets.get(number - 1);
            file.append(free ? "%010d 00000 f \n".formatted((number + 1) % 10) : "%010d 00000 n \n".formatted(place));
        }
        file.append("trailer\n<</Size 11/Root 1 0 R/XRefStm ")
                .append(hidden)
                .append(">>\nstartxref\n")
                .append(start);
        return bytes(file.append("\n%%EOF\n"));
    }

    private static List<Integer> objects(StringBuilder file) {
        List<Integer> offsets = new ArrayList<>();
        for (String each : OBJECTS) {
            offsets.add(file.length());
            file.append(offsets.size()).append(" 0 obj\n").append(each).append("\nendobj\n");
        }
        return offsets;
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
