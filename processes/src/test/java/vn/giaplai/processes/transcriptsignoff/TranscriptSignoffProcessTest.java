package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.processes.testing.FakeApprovers.CLERK;
import static vn.giaplai.processes.testing.FakeApprovers.HOMEROOM;
import static vn.giaplai.processes.testing.FakeApprovers.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeApprovers.VICE_PRINCIPAL;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptSignoffProcessTest {

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void a_class_goes_from_complete_entries_to_the_archive() {
        CaseNumber number = signoff.start();

        signoff.confirmDecisions(number);
        assertThat(scenario.transcripts().papers()).hasSize(3);
        assertThat(scenario.inbox().of(number))
                .extracting(InboxItem::field)
                .containsExactlyInAnyOrder("subject.toan", "subject.khtn.1", "subject.khtn.2");
        signoff.signSubjects(number);
        signoff.sign(number, "signHomeroom", HOMEROOM);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), VICE_PRINCIPAL, List.of());
        signoff.sign(number, "signPrincipal", PRINCIPAL);
        signoff.sign(number, "sealTranscripts", CLERK);
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.documents().log()).containsExactly("lift", "archive");
        assertThat(scenario.transcripts().log()).endsWith("completed " + number);
        assertThat(signoff.passed(number))
                .contains("transcriptsArchived")
                .doesNotContain("correctEntries", "completeEntries", "caseEmptied");
    }
}
