package vn.giaplai.processes.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The DMN tables of TT 22/2021 on the stand-alone DMN engine.
 *
 * <p>A table is a pure function that sees a number only by its place among the table's own boundaries, so every answer is
 * kept by those places: ten thousand pupils take seconds. Every row's output {@code reason} is its id, and its description
 * is the source.
 */
final class DecisionTables {

    /** One row's answer. */
    record Row(Map<String, Object> outputs, Reason reason) {

        String text(String output) {
            Object value = outputs.get(output);
            if (value == null) {
                throw new IllegalStateException("decision row " + reason.code() + " has no output " + output);
            }
            return value.toString();
        }

        boolean yes(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Table learning = new Table("learningResult", "learning-result.dmn");
    private final Table conduct = new Table("yearConduct", "year-conduct.dmn");
    private final Table decision = new Table("yearDecision", "year-decision.dmn");
    private final Table title = new Table("yearTitle", "year-title.dmn");

    /** Learning result before adjustment, TT 22/2021 Đ9.2. */
    Row learning(int commentsNotPassed, BigDecimal lowest, int atLeast80, int atLeast65, int atLeast50) {
        return learning.decide(Map.of(
                "commentsNotPassed", commentsNotPassed,
                "lowest", lowest.doubleValue(),
                "atLeast80", atLeast80,
                "atLeast65", atLeast65,
                "atLeast50", atLeast50));
    }

    /** Conduct of the year, TT 22/2021 Đ8.2b. */
    Row conduct(Level term1, Level term2) {
        return conduct.decide(Map.of("term1", term1.label(), "term2", term2.label()));
    }

    /** Proposal of the year's end, TT 22/2021 Đ12–14. */
    Row decision(Level conductOfYear, Level learningOfYear, int absences) {
        return decision.decide(
                Map.of("conduct", conductOfYear.label(), "learning", learningOfYear.label(), "absences", absences));
    }

    /** Title of the year's end, TT 22/2021 Đ15.1a; output {@code title} is empty for none. */
    Row title(Level conductOfYear, Level learningOfYear, int atLeast90) {
        return title.decide(
                Map.of("conduct", conductOfYear.label(), "learning", learningOfYear.label(), "atLeast90", atLeast90));
    }

    private final class Table {

        private final DmnDecision parsed;
        private final Map<String, String> sources = new LinkedHashMap<>();
        private final Map<String, NavigableSet<Double>> boundaries = new HashMap<>();
        private final Map<Map<String, Object>, Row> answers = new ConcurrentHashMap<>();

        Table(String key, String file) {
            byte[] xml = read(file);
            parsed = engine.parseDecision(key, new ByteArrayInputStream(xml));
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
            List<String> inputs = model.getModelElementsByType(Input.class).stream()
                    .map(input -> input.getInputExpression().getText().getTextContent())
                    .toList();
            inputs.forEach(input -> boundaries.put(input, new TreeSet<>()));
            for (Rule rule : model.getModelElementsByType(Rule.class)) {
                sources.put(rule.getId(), rule.getDescription().getTextContent());
                Iterator<String> columns = inputs.iterator();
                rule.getInputEntries().forEach(entry -> collect(columns.next(), entry.getTextContent()));
            }
        }

        private void collect(String input, String condition) {
            NUMBER.matcher(condition)
                    .results()
                    .forEach(number -> boundaries(input).add(Double.valueOf(number.group())));
        }

        Row decide(Map<String, Object> question) {
            Map<String, Object> places = new HashMap<>(question);
            places.replaceAll(
                    (input, value) -> value instanceof Number number ? place(input, number.doubleValue()) : value);
            return answers.computeIfAbsent(places, key -> ask(question));
        }

        /** Odd on a boundary, even between two. */
        private int place(String input, double value) {
            int below = boundaries(input).headSet(value, false).size();
            return boundaries(input).contains(value) ? 2 * below + 1 : 2 * below;
        }

        private NavigableSet<Double> boundaries(String input) {
            return Objects.requireNonNull(boundaries.get(input), input);
        }

        private Row ask(Map<String, Object> question) {
            DmnDecisionRuleResult row = engine.evaluateDecisionTable(parsed, Variables.fromMap(question))
                    .getSingleResult();
            if (row == null) {
                throw new IllegalStateException(parsed.getKey() + " leaves undecided: " + question);
            }
            String code = row.getEntry("reason");
            String source = sources.getOrDefault(code, "");
            return new Row(row.getEntryMap(), new Reason(code, row.getEntry("sentence"), source));
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = DecisionTables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("decision table not on the class path: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
