package vn.giaplai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.processes.testing.Models;

/** Diagrams are drawn to be read: nobody looks at them in a build, so this does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiagramTest {

    static List<Path> processes() {
        return Models.withExtension(".bpmn");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_is_drawn_and_no_two_shapes_overlap(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Map<String, Rectangle2D> shapes = shapes(model);
        List<FlowNode> nodes = new ArrayList<>(model.getModelElementsByType(FlowNode.class));

        assertThat(shapes.keySet())
                .containsAll(nodes.stream().map(FlowNode::getId).toList());
        nodes.removeIf(SubProcess.class::isInstance);
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes) {
                assertThat(one != other && shape(shapes, one).intersects(shape(shapes, other)))
                        .as(one.getId() + " over " + other.getId())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_flow_runs_from_border_to_border_through_no_other_shape(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Map<String, Rectangle2D> shapes = shapes(model);
        Map<SequenceFlow, List<Point2D>> lines = lines(model);

        assertThat(lines.keySet()).containsAll(model.getModelElementsByType(SequenceFlow.class));
        lines.forEach((flow, points) -> {
            assertThat(onBorder(shape(shapes, flow.getSource()), points.get(0)))
                    .as(flow.getId())
                    .isTrue();
            assertThat(onBorder(shape(shapes, flow.getTarget()), points.get(points.size() - 1)))
                    .as(flow.getId())
                    .isTrue();
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                boolean own = node.equals(flow.getSource())
                        || node.equals(flow.getTarget())
                        || node.equals(flow.getParentElement());
                assertThat(!own && segments(points).stream().anyMatch(shape(shapes, node)::intersectsLine))
                        .as(flow.getId() + " through " + node.getId())
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void no_two_flows_cross(Path file) {
        Map<SequenceFlow, List<Point2D>> lines = lines(Bpmn.readModelFromFile(file.toFile()));

        lines.forEach((one, points) ->
                lines.forEach((other, otherPoints) -> assertThat(one != other && cross(points, otherPoints))
                        .as(one.getId() + " and " + other.getId())
                        .isFalse()));
    }

    @ParameterizedTest
    @CsvSource({
        "transcript-signoff.bpmn, signoffStarted, transcriptsArchived",
        "transcript-lock.bpmn, lockProposed, yearLocked",
        "board-decision.bpmn, boardDrafted, boardDecided"
    })
    void the_happy_path_is_one_straight_line_from_left_to_right(String name, String start, String end) {
        Path file = processes().stream()
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow();
        Map<String, Rectangle2D> shapes = shapes(Bpmn.readModelFromFile(file.toFile()));
        double line = Objects.requireNonNull(shapes.get(start)).getCenterY();

        assertThat(Objects.requireNonNull(shapes.get(end)).getCenterY()).isEqualTo(line);
        assertThat(shapes.values().stream()
                        .filter(shape -> shape.getCenterY() == line)
                        .count())
                .isGreaterThan(9);
        assertThat(Objects.requireNonNull(shapes.get(end)).getMaxX())
                .isEqualTo(shapes.values().stream()
                        .mapToDouble(Rectangle2D::getMaxX)
                        .max()
                        .orElseThrow());
    }

    private static boolean cross(List<Point2D> one, List<Point2D> other) {
        return segments(one).stream().anyMatch(a -> segments(other).stream().anyMatch(b -> a.intersectsLine(b)));
    }

    private static List<Line2D> segments(List<Point2D> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private static boolean onBorder(Rectangle2D shape, Point2D point) {
        boolean inside = point.getX() >= shape.getMinX()
                && point.getX() <= shape.getMaxX()
                && point.getY() >= shape.getMinY()
                && point.getY() <= shape.getMaxY();
        boolean edge = point.getX() == shape.getMinX()
                || point.getX() == shape.getMaxX()
                || point.getY() == shape.getMinY()
                || point.getY() == shape.getMaxY();
        return inside && edge;
    }

    private static Rectangle2D shape(Map<String, Rectangle2D> shapes, FlowNode node) {
        return Objects.requireNonNull(shapes.get(node.getId()), node.getId());
    }

    private static Map<String, Rectangle2D> shapes(BpmnModelInstance model) {
        Map<String, Rectangle2D> shapes = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            Bounds box = shape.getBounds();
            shapes.put(
                    shape.getBpmnElement().getId(),
                    new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
        }
        return shapes;
    }

    private static Map<SequenceFlow, List<Point2D>> lines(BpmnModelInstance model) {
        Map<SequenceFlow, List<Point2D>> lines = new HashMap<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            lines.put(
                    (SequenceFlow) edge.getBpmnElement(),
                    edge.getWaypoints().stream().map(DiagramTest::point).toList());
        }
        return lines;
    }

    private static Point2D point(Waypoint waypoint) {
        return new Point2D.Double(waypoint.getX(), waypoint.getY());
    }
}
