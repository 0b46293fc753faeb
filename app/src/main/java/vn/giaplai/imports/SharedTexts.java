package vn.giaplai.imports;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import vn.giaplai.web.Texts;

/** The texts that cells point to (ECMA-376 part 1 §18.4): cleaned once each, without readings for East Asian words. */
final class SharedTexts implements XmlPart.Listener {

    static final int MOST = 100_000;

    private final List<String> texts = new ArrayList<>();
    private final CellText text = new CellText();

    static List<String> of(ZipParts zip, String part, Deadline deadline) throws FileRefused {
        var shared = new SharedTexts();
        XmlPart.read(zip, part, deadline, shared);
        return shared.texts;
    }

    @Override
    public boolean start(String name, XMLStreamReader at) throws FileRefused {
        if (name.equals("si")) {
            text.clear();
        }
        text.start(name);
        return true;
    }

    @Override
    public void text(String part) {
        text.add(part);
    }

    @Override
    public void end(String name) throws FileRefused {
        text.end(name);
        if (name.equals("si")) {
            if (texts.size() >= MOST) {
                throw new FileRefused(FindingKind.TOO_MANY_CELLS, MOST);
            }
            texts.add(Texts.clean(text.get()));
        }
    }
}
