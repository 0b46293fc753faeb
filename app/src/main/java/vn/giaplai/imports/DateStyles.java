package vn.giaplai.imports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of cells show days (ECMA-376 part 1 §18.8); nothing else of a style is read. */
final class DateStyles implements XmlPart.Listener {

    private static final int MOST_FORMATS = 5_000;
    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_FORMAT = 255;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet days = new BitSet();
    private boolean ofCells;
    private int count;

    static DateStyles of(ZipParts zip, String part, Deadline deadline) throws FileRefused {
        var styles = new DateStyles();
        XmlPart.read(zip, part, deadline, styles);
        return styles;
    }

    boolean isDay(int style) {
        return style >= 0 && days.get(style);
    }

    @Override
    public boolean start(String name, XMLStreamReader at) {
        if (name.equals("numFmt") && formats.size() < MOST_FORMATS) {
            var code = XmlPart.attribute(at, "formatCode", "");
            formats.put(number(at), code.length() > LONGEST_FORMAT ? "" : code);
        } else if (name.equals("cellXfs")) {
            ofCells = true;
        } else if (name.equals("xf") && ofCells && count < MOST_STYLES) {
            int format = number(at);
            days.set(count++, DateUtil.isADateFormat(format, formats.getOrDefault(format, "")));
        }
        return true;
    }

    @Override
    public void end(String name) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private static int number(XMLStreamReader at) {
        return Integer.parseInt(XmlPart.attribute(at, "numFmtId", "0"));
    }
}
