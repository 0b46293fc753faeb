package vn.giaplai.casefile;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Speaks a diagram in the reader's language: the models are Vietnamese, {@code models_en.properties} has the rest. */
@Component
final class DiagramLabels {

    private static final String VIETNAMESE = "vi";

    private final MessageSource messages;

    DiagramLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** The diagram with the labels of this language; a label without a translation stays Vietnamese. */
    String in(Locale language, String feature, String diagram) {
        if (language.getLanguage().equals(VIETNAMESE)) {
            return diagram;
        }
        var document = ProcessOutline.parse(diagram);
        var elements = document.getElementsByTagNameNS(ProcessOutline.BPMN, "*");
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            if (element.hasAttribute("name")) {
                var key = "model." + feature + "." + element.getAttribute("id");
                element.setAttribute(
                        "name", String.valueOf(messages.getMessage(key, null, element.getAttribute("name"), language)));
            }
        }
        return written(new DOMSource(document));
    }

    private static String written(DOMSource document) {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var text = new StringWriter();
            factory.newTransformer().transform(document, new StreamResult(text));
            return text.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("a diagram that was read must be writable", impossible);
        }
    }
}
