package vn.giaplai.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, streamed and never held. A document type, and with it every entity, is refused. Names are
 * those of ECMA-376 without their namespaces, so that the strict and the transitional form are read alike.
 */
final class XmlPart {

    /** What happens while a part is read. Stops the reading by answering false. */
    interface Listener {

        boolean start(String name, XMLStreamReader at) throws FileRefused;

        default void text(String text) {}

        default void end(String name) throws FileRefused {}
    }

    private static final XMLInputFactory FACTORY = factory();
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private XmlPart() {}

    static void read(ZipParts zip, String part, Deadline deadline, Listener listener) throws FileRefused {
        try (var bytes = zip.open(part)) {
            var reader = FACTORY.createXMLStreamReader(text(bytes));
            boolean goesOn = true;
            while (goesOn && reader.hasNext()) {
                deadline.check();
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> goesOn = listener.start(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> listener.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        listener.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new FileRefused(FindingKind.DAMAGED);
                    default -> {}
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // Numbers that are none, places that are nowhere, and what the parser itself throws at broken encodings.
            throw new FileRefused(FindingKind.DAMAGED);
        }
    }

    /** Value of an attribute, whatever its namespace; null if there is none. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int index = 0; index < at.getAttributeCount(); index++) {
            if (at.getAttributeLocalName(index).equals(name)) {
                return at.getAttributeValue(index);
            }
        }
        return null;
    }

    static String attribute(XMLStreamReader at, String name, String missing) {
        var value = attribute(at, name);
        return value == null ? missing : value;
    }

    static boolean isTrue(XMLStreamReader at, String name) {
        var value = attribute(at, name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Parts are UTF-8 or marked UTF-16. Decoded here, as the parser prints broken bytes before it throws. */
    private static Reader text(InputStream part) throws IOException {
        var bytes = new BufferedInputStream(part);
        bytes.mark(3);
        var mark = bytes.readNBytes(3);
        if (!Arrays.equals(mark, UTF_8_MARK)) {
            bytes.reset();
        }
        boolean wide = mark.length > 1 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFF + 0xFE;
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(bytes, charset.newDecoder());
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
