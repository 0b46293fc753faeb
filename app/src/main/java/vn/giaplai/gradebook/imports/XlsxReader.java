package vn.giaplai.gradebook.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.giaplai.web.Texts;

/** Streams the first sheet of a workbook; the ZIP was measured before. */
final class XlsxReader {

    private XlsxReader() {}

    static Table read(byte[] file) throws FileRefused {
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var reader = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new FileRefused(FindingKind.EMPTY_FILE);
            }
            try (var sheet = sheets.next()) {
                var handler = new SheetHandler(strings, reader.getStylesTable());
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.parse(new InputSource(sheet));
                return handler.table(Texts.clean(sheets.getSheetName()));
            }
        } catch (SheetHandler.TooBig problem) {
            throw new FileRefused(problem.kind(), problem.limit());
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException problem) {
            throw new FileRefused(FindingKind.DAMAGED);
        } catch (RuntimeException problem) {
            // POI reports many kinds of damage by unchecked exceptions of its own and of XMLBeans.
            throw new FileRefused(FindingKind.DAMAGED);
        }
    }
}
