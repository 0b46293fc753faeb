package vn.giaplai.processes.transcriptsignoff;

import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.VICE_PRINCIPAL;

import java.util.List;
import java.util.Objects;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.testing.FakeDuties;
import vn.giaplai.processes.testing.ProcessScenario;

/** The acts of a sign-off, as people would tell them. */
final class Signoff {

    static final ClassTranscripts CLASS_9A = new ClassTranscripts(new SchoolCode("THCSND"), "2026-2027", "9A");

    private final ProcessScenario scenario;

    Signoff(ProcessScenario scenario) {
        this.scenario = scenario;
    }

    /** A class whose entries are complete waits for HT's confirmation. */
    CaseNumber start() {
        CaseNumber number = scenario.signoff().startClass(CLASS_9A, PRINCIPAL);
        scenario.runJobs();
        return number;
    }

    /** A class that its subject teachers are to sign. */
    CaseNumber atSubjects() {
        CaseNumber number = start();
        confirmDecisions(number);
        return number;
    }

    /** A class that its teachers have signed and a head is to review. */
    CaseNumber atReview() {
        CaseNumber number = atSubjects();
        signSubjects(number);
        sign(number, "signHomeroom", HOMEROOM);
        return number;
    }

    TaskId task(CaseNumber number, String element) {
        return scenario.task(number, element);
    }

    void confirmDecisions(CaseNumber number) {
        scenario.signoff().decisionsConfirmed(task(number, "confirmDecisions"), PRINCIPAL);
        scenario.runJobs();
    }

    void signSubjects(CaseNumber number) {
        for (InboxItem item : scenario.inbox().of(number)) {
            PersonCode teacher =
                    FakeDuties.teacherOf(Objects.requireNonNull(item.place().subjectCode()));
            scenario.documents().signAll(number, Objects.requireNonNull(item.round()));
            scenario.rounds().finished(item.id(), teacher);
        }
        scenario.runJobs();
    }

    void sign(CaseNumber number, String element, PersonCode by) {
        InboxItem item = scenario.inbox().the(number, element);
        scenario.documents().signAll(number, Objects.requireNonNull(item.round()));
        scenario.rounds().finished(item.id(), by);
    }

    /** Everything up to the seal; the lift is the next job. */
    void untilSealed(CaseNumber number) {
        confirmDecisions(number);
        signSubjects(number);
        sign(number, "signHomeroom", HOMEROOM);
        scenario.signoff().reviewed(task(number, "reviewTranscripts"), VICE_PRINCIPAL, List.of());
        sign(number, "signPrincipal", PRINCIPAL);
        sign(number, "sealTranscripts", CLERK);
    }

    boolean ended(CaseNumber number) {
        return scenario.ended(number);
    }

    List<String> passed(CaseNumber number) {
        return scenario.passed(number);
    }
}
