package vn.giaplai.processes.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaplai.processes.testing.ProcessScenario;

/** Cases that began on an earlier version of a model end on it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EarlierModelsTest {

    @ParameterizedTest
    @CsvSource({
        "liftSignaturesDelegate, liftDocumentsDelegate",
        "liftLockDecisionDelegate, liftDocumentsDelegate",
        "archiveTranscriptsDelegate, archiveDocumentsDelegate",
        "archiveLockDecisionDelegate, archiveDocumentsDelegate",
        "recordEmptyCaseDelegate, recordCompletionDelegate",
    })
    void a_step_is_found_by_the_name_in_models_deployed_before(String earlier, String now) {
        ProcessScenario scenario = ProcessScenario.fresh();

        assertThat(scenario.bean(earlier)).isSameAs(scenario.bean(now));
    }
}
