package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.List;

/** The first visible sheet of a workbook, streamed; what is not read or not seen is named. */
final class XlsxReader {

    private XlsxReader() {}

    static Table read(ZipParts zip, Deadline deadline) throws FileRefused {
        var workbook = Workbook.of(zip, deadline);
        var shown = workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .orElseThrow(() -> new FileRefused(FindingKind.EMPTY_FILE));
        var hidden = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var sheet : workbook.sheets()) {
            if (!sheet.equals(shown) && SheetReader.hasValues(zip, sheet.part(), deadline)) {
                (sheet.hidden() ? hidden : others).add(sheet.name());
            }
        }
        return SheetReader.read(zip, shown.part(), reading(workbook, zip, deadline), deadline)
                .table(shown.name(), hidden, others);
    }

    private static CellReading reading(Workbook workbook, ZipParts zip, Deadline deadline) throws FileRefused {
        List<String> strings = workbook.strings().isPresent()
                ? SharedTexts.of(zip, workbook.strings().get(), deadline)
                : List.of();
        var styles = workbook.styles().isPresent()
                ? DateStyles.of(zip, workbook.styles().get(), deadline)
                : null;
        return new CellReading(strings, styles, workbook.from1904());
    }
}
