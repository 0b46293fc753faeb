package vn.giaplai.casefile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The steps of a diagram in words, in reading order: what the picture says, for those who cannot see it. */
final class ProcessOutline {

    /**
     * A step that somebody or something does.
     *
     * @param aside whether it is on no way from the start: only something that happens outside begins it
     */
    record Step(String id, String name, boolean aside) {}

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final Set<String> STEPS = Set.of(
            "userTask", "serviceTask", "businessRuleTask", "sendTask", "receiveTask", "scriptTask", "callActivity");

    private ProcessOutline() {}

    /** Named steps from left to right, then from top to bottom. */
    static List<Step> of(String diagram) {
        var document = parse(diagram);
        var places = places(document);
        var steps = new ArrayList<Step>();
        for (var kind : STEPS) {
            var found = document.getElementsByTagNameNS(BPMN, kind);
            for (int i = 0; i < found.getLength(); i++) {
                var element = (Element) found.item(i);
                if (!element.getAttribute("name").isBlank()) {
                    steps.add(new Step(
                            element.getAttribute("id"),
                            element.getAttribute("name").replaceAll("\\s+", " "),
                            isAside(element)));
                }
            }
        }
        steps.sort(Comparator.comparing(
                        (Step step) -> places.getOrDefault(step.id(), NOWHERE).x())
                .thenComparing(step -> places.getOrDefault(step.id(), NOWHERE).y())
                .thenComparing(Step::id));
        return steps;
    }

    private static boolean isAside(Element element) {
        return element.getParentNode() instanceof Element parent
                && ("true".equals(parent.getAttribute("triggeredByEvent")) || isAside(parent));
    }

    private record Place(double x, double y) {}

    private static final Place NOWHERE = new Place(Double.MAX_VALUE, 0);

    private static Map<String, Place> places(Document document) {
        var places = new HashMap<String, Place>();
        var shapes = document.getElementsByTagNameNS(DI, "BPMNShape");
        for (int i = 0; i < shapes.getLength(); i++) {
            var shape = (Element) shapes.item(i);
            var bounds = (Element) shape.getElementsByTagNameNS(DC, "Bounds").item(0);
            if (bounds != null) {
                places.put(
                        shape.getAttribute("bpmnElement"),
                        new Place(
                                Double.parseDouble(bounds.getAttribute("x")),
                                Double.parseDouble(bounds.getAttribute("y"))));
            }
        }
        return places;
    }

    static Document parse(String diagram) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(diagram)));
        } catch (ParserConfigurationException | SAXException | IOException problem) {
            throw new IllegalStateException("the diagram of a running process must be readable", problem);
        }
    }
}
