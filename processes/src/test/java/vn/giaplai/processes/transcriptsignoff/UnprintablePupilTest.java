package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.teacherOf;

import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.Models;
import vn.giaplai.processes.testing.ProcessScenario;

/** A paper that cannot be made stops one pupil. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnprintablePupilTest {

    private static final PupilTranscript PUPIL =
            new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs2"));

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void a_pupil_whose_paper_cannot_be_made_is_corrected_alone_and_the_others_are_signed() {
        CaseNumber classCase = signoff.start();
        scenario.transcripts().cannotPrint(new PupilCode("hs2"), Responsible.teacherOf("toan"));

        signoff.confirmDecisions(classCase);

        assertThat(scenario.transcripts().pupilsOf(classCase))
                .extracting(PupilCode::value)
                .containsExactlyInAnyOrder("hs1", "hs3");
        assertThat(scenario.inbox().of(classCase)).hasSize(3);
        CaseNumber own = caseOf("hs2");
        InboxItem correction = scenario.inbox().the(own, "correctEntries");
        assertThat(correction.role()).isEqualTo(Role.GVBM);
        assertThat(correction.place().subjectCode()).isEqualTo("toan");
        scenario.transcripts().printsEverything();
        scenario.signoff().entriesCompleted(correction.id(), teacherOf("toan"));
        scenario.runJobs();
        signoff.untilSealed(own);
        scenario.runJobs();
        assertThat(signoff.ended(own)).isTrue();
        assertThat(scenario.transcripts().papers()).contains(own + "/hs2").hasSize(3);
    }

    @Test
    void when_no_paper_of_the_class_can_be_made_its_case_ends_and_everybody_is_corrected_alone() {
        CaseNumber classCase = signoff.start();
        List.of("hs1", "hs2", "hs3")
                .forEach(pupil -> scenario.transcripts().cannotPrint(new PupilCode(pupil), Responsible.homeroom()));

        signoff.confirmDecisions(classCase);

        assertThat(signoff.ended(classCase)).isTrue();
        assertThat(signoff.passed(classCase)).contains("recordCompletion").doesNotContain("signSubject");
        assertThat(scenario.transcripts().log()).contains("emptied " + classCase);
        List.of("hs1", "hs2", "hs3")
                .forEach(pupil -> assertThat(scenario.inbox()
                                .the(caseOf(pupil), "correctEntries")
                                .about())
                        .hasToString(pupil));
    }

    @Test
    void an_own_case_that_fails_again_becomes_a_task_again() {
        CaseNumber first = scenario.signoff().startPupil(PUPIL, StartReason.CORRECTION, "", null, HOMEROOM);
        scenario.transcripts().cannotPrint(new PupilCode("hs2"), Responsible.homeroom());
        scenario.runJobs();

        signoff.confirmDecisions(first);

        CaseNumber second = caseOf("hs2");
        assertThat(second).isNotEqualTo(first);
        assertThat(signoff.ended(first)).isTrue();
        assertThat(scenario.inbox().the(second, "correctEntries").about()).hasToString("hs2");
    }

    @Test
    void a_case_begun_with_the_model_before_goes_on_without_the_pupil_and_says_what_is_wrong_when_nobody_is_left() {
        String deployment = deployModelBefore();
        CaseNumber classCase = signoff.start();
        scenario.transcripts().cannotPrint(new PupilCode("hs1"), Responsible.homeroom());
        scenario.transcripts().cannotPrint(new PupilCode("hs2"), Responsible.homeroom());
        signoff.confirmDecisions(classCase);
        assertThat(scenario.transcripts().pupilsOf(classCase))
                .extracting(PupilCode::value)
                .containsExactly("hs3");
        assertThat(scenario.inbox().of(classCase)).hasSize(3);

        CaseNumber alone = caseOf("hs1");
        scenario.signoff().entriesCompleted(signoff.task(alone, "correctEntries"), HOMEROOM);
        scenario.runJobs();
        scenario.signoff().decisionsConfirmed(signoff.task(alone, "confirmDecisions"), PRINCIPAL);
        for (int attempt = 0; attempt < 3; attempt++) {
            scenario.runFailingJob("renderTranscripts");
        }
        assertThat(scenario.stuckCases().list()).singleElement().satisfies(stuck -> {
            assertThat(stuck.sentence()).contains("Nhận xét có biểu tượng");
            assertThat(stuck.about()).hasToString("hs1");
        });
        scenario.transcripts().printsEverything();
        scenario.stuckCases().retry(scenario.stuckCases().list().get(0));
        scenario.runJobs();
        assertThat(scenario.inbox().of(alone)).hasSize(3);
        scenario.engine().getRepositoryService().deleteDeployment(deployment, true);
    }

    /** The model as it was: from rendering straight to the subject rounds. */
    private String deployModelBefore() {
        BpmnModelInstance model = Bpmn.readModelFromFile(Models.withExtension(".bpmn").stream()
                .filter(path -> path.endsWith("transcript-signoff.bpmn"))
                .findFirst()
                .orElseThrow()
                .toFile());
        FlowNode gateway = model.getModelElementById("isAnyPaperMade");
        SequenceFlow rendered = model.getModelElementById("transcriptsRendered");
        FlowNode signing = model.getModelElementById("signSubject");
        for (String flow : List.of("papersAreMade", "noPaperIsMade")) {
            SequenceFlow gone = model.getModelElementById(flow);
            gone.getDiagramElement().getParentElement().removeChildElement(gone.getDiagramElement());
            gone.getSource().getOutgoing().remove(gone);
            gone.getTarget().getIncoming().remove(gone);
            gone.getParentElement().removeChildElement(gone);
        }
        rendered.setTarget(signing);
        signing.getIncoming().add(rendered);
        gateway.getDiagramElement().getParentElement().removeChildElement(gateway.getDiagramElement());
        gateway.getParentElement().removeChildElement(gateway);
        return scenario.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("transcript-signoff-before.bpmn", model)
                .deploy()
                .getId();
    }

    private CaseNumber caseOf(String pupil) {
        return scenario.transcripts().log().stream()
                .filter(line -> line.startsWith(pupil + " left "))
                .map(line -> new CaseNumber(line.replaceAll(".* for (\\S+):.*", "$1")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
