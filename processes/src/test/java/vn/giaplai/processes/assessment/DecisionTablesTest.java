package vn.giaplai.processes.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionTablesTest {

    private static final DecisionTables TABLES = new DecisionTables();

    @ParameterizedTest
    @CsvSource({
        "0, 6.5, 6, 8, 8, learningTot",
        "0, 6.5, 5, 6, 8, learningKhaNotSixAtLeast80",
        "0, 6.4, 6, 7, 8, learningKha",
        "0, 5.0, 0, 6, 8, learningKha",
        "0, 5.0, 0, 5, 6, learningDatNotSixAtLeast65",
        "0, 4.9, 6, 7, 7, learningDatSubjectBelow50",
        "0, 3.5, 0, 0, 6, learningDatSubjectBelow50",
        "1, 6.5, 6, 8, 8, learningDatCommentNotPassed",
        "1, 3.5, 0, 0, 6, learningDatCommentNotPassed",
        "0, 5.0, 0, 0, 5, learningChuaDatNotSixAtLeast50",
        "1, 3.5, 0, 0, 5, learningChuaDatNotSixAtLeast50",
        "0, 3.4, 6, 7, 7, learningChuaDatSubjectBelow35",
        "1, 3.4, 0, 0, 5, learningChuaDatSubjectBelow35",
        "2, 6.5, 8, 8, 8, learningChuaDatComments",
        "2, 0.0, 0, 0, 0, learningChuaDatComments"
    })
    void every_row_of_the_learning_table_and_both_sides_of_its_boundaries(
            int comments, String lowest, int atLeast80, int atLeast65, int atLeast50, String row) {
        DecisionTables.Row answer = TABLES.learning(comments, new BigDecimal(lowest), atLeast80, atLeast65, atLeast50);

        assertThat(answer.reason().code()).isEqualTo(row);
    }

    @Test
    void no_standing_leaves_the_learning_table_undecided() {
        Set<String> rows = new LinkedHashSet<>();
        for (int comments = 0; comments <= 4; comments++) {
            for (String lowest : List.of("0.0", "3.4", "3.5", "3.6", "4.9", "5.0", "5.1", "6.4", "6.5", "6.6", "10")) {
                for (int atLeast50 = 0; atLeast50 <= 8; atLeast50++) {
                    for (int atLeast65 = 0; atLeast65 <= atLeast50; atLeast65++) {
                        for (int atLeast80 = 0; atLeast80 <= atLeast65; atLeast80++) {
                            rows.add(TABLES.learning(comments, new BigDecimal(lowest), atLeast80, atLeast65, atLeast50)
                                    .reason()
                                    .code());
                        }
                    }
                }
            }
        }

        assertThat(rows).hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "TOT, TOT, TOT", "KHA, TOT, TOT", "DAT, TOT, KHA", "CHUA_DAT, TOT, KHA",
        "TOT, KHA, KHA", "KHA, KHA, KHA", "DAT, KHA, KHA", "CHUA_DAT, KHA, DAT",
        "TOT, DAT, KHA", "KHA, DAT, DAT", "DAT, DAT, DAT", "CHUA_DAT, DAT, DAT",
        "TOT, CHUA_DAT, CHUA_DAT", "KHA, CHUA_DAT, CHUA_DAT", "DAT, CHUA_DAT, CHUA_DAT", "CHUA_DAT, CHUA_DAT, CHUA_DAT"
    })
    void every_row_of_the_conduct_table(Level term1, Level term2, Level year) {
        assertThat(Level.ofLabel(TABLES.conduct(term1, term2).text("level"))).isEqualTo(year);
    }

    @Test
    void no_input_leaves_decision_or_title_undecided() {
        Set<String> rows = new LinkedHashSet<>();
        for (Level conduct : Level.values()) {
            for (Level learning : Level.values()) {
                for (int absences : new int[] {0, 44, 45, 46, 200}) {
                    rows.add(TABLES.decision(conduct, learning, absences)
                            .reason()
                            .code());
                }
                for (int subjects : new int[] {0, 5, 6, 7}) {
                    rows.add(TABLES.title(conduct, learning, subjects).reason().code());
                }
            }
        }

        assertThat(rows).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning-result.dmn", "year-conduct.dmn", "year-decision.dmn", "year-title.dmn"})
    void every_row_names_its_source_and_itself(String file) {
        DmnModelInstance model = Dmn.readModelFromStream(DecisionTables.class.getResourceAsStream(file));

        assertThat(model.getModelElementsByType(DecisionTable.class))
                .allSatisfy(table -> assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE));
        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getDescription().getTextContent()).startsWith("TT 22/2021 Đ");
            assertThat(rule.getOutputEntries())
                    .anySatisfy(
                            output -> assertThat(output.getTextContent().trim()).isEqualTo("\"" + rule.getId() + "\""));
        });
    }
}
