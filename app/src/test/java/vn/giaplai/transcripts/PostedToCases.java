package vn.giaplai.transcripts;

import static vn.giaplai.transcripts.PostedForm.BOARDS;
import static vn.giaplai.transcripts.PostedForm.HEADS;
import static vn.giaplai.transcripts.PostedForm.HOMEROOM;
import static vn.giaplai.transcripts.PostedForm.MATHS;
import static vn.giaplai.transcripts.PostedForm.OTHER_VICE;
import static vn.giaplai.transcripts.PostedForm.PRINCIPAL;
import static vn.giaplai.transcripts.PostedForm.STARTERS;
import static vn.giaplai.transcripts.PostedForm.VICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.signingdesk.ChosenPaper;
import vn.giaplai.signingdesk.SigningDesk;

/** The forms of tasks, cases and signing, each about a case that has come so far. */
@TestComponent
class PostedToCases {

    private final CasesSoFar cases;
    private final SignoffDriver people;
    private final SigningDesk desk;
    private final Documents documents;
    private final DecisionConfirmation confirmation;

    PostedToCases(
            CasesSoFar cases,
            SignoffDriver people,
            SigningDesk desk,
            Documents documents,
            DecisionConfirmation confirmation) {
        this.cases = cases;
        this.people = people;
        this.desk = desk;
        this.documents = documents;
        this.confirmation = confirmation;
    }

    List<PostedForm> forms() throws InterruptedException {
        // All begin before any is waited for: the engine works on them at the same time.
        var reviewed = cases.complete("9/9", 1);
        var signed = cases.complete("9/8", 4);
        var undecided = cases.complete("9/6", 1);
        var missing = cases.incomplete("9/7");
        var asked = cases.ownAsked("9/3");
        var lock = cases.lockProposed("2024-2025");
        confirm(reviewed);
        confirm(signed);
        var forms = new ArrayList<PostedForm>();
        forms.addAll(started());
        forms.add(lock(lock));
        forms.add(own(asked));
        forms.add(decisions(undecided));
        forms.add(incomplete(missing));
        forms.addAll(review(reviewed));
        forms.addAll(signing(signed));
        return forms;
    }

    private static List<PostedForm> started() {
        return List.of(
                PostedForm.to("/transcripts/{classCode}/start", STARTERS)
                        .about("9~5")
                        .with("year", DemoSchool.YEAR),
                PostedForm.to("/transcripts/{classCode}/pupil", STARTERS)
                        .about("9~5")
                        .with("year", DemoSchool.YEAR)
                        .with("pupil", "x")
                        .with("cause", "TRANSFER")
                        .with("reason", "Chuyển"),
                PostedForm.to("/transcript-lock", BOARDS)
                        .with("year", "2023-2024")
                        .with("reason", "Đã xong")
                        .eachSchoolItsOwn());
    }

    private PostedForm own(CaseNumber number) {
        return PostedForm.to("/transcripts/decide-own/{taskId}", Set.of(PRINCIPAL))
                .about(task(number, "decideOwnTranscript"))
                .with("agreed", "true");
    }

    private PostedForm lock(CaseNumber number) {
        return PostedForm.to("/transcript-lock/decide-lock/{taskId}", Set.of(PRINCIPAL))
                .about(task(number, "decideLock"))
                .with("approved", "false")
                .with("reason", "Còn lớp chưa xong");
    }

    private PostedForm decisions(CaseNumber number) {
        return PostedForm.to("/results/confirm-decisions/{taskId}", Set.of(PRINCIPAL))
                .about(task(number, "confirmDecisions"))
                .with("seen", confirmation.fingerprint(number));
    }

    private PostedForm incomplete(CaseNumber number) {
        return PostedForm.to("/gradebook/complete-entries/{taskId}", Set.of(MATHS))
                .about(task(number, "completeEntries"));
    }

    private List<PostedForm> signing(CaseNumber number) {
        var papers = documents.papers(number.value());
        var task = people.awaitTasks(number, "signSubject").stream()
                .filter(each -> MATHS.equals(people.signer(each)))
                .findFirst()
                .orElseThrow();
        var round = cases.round(task.id());
        var list = desk.confirm(
                new PersonCode(MATHS),
                List.of(new ChosenPaper(round, papers.get(1).document().id(), true)));
        var first = papers.get(0).document();
        var mine = Set.of(MATHS);
        var forms = new ArrayList<>(List.of(
                PostedForm.to("/signingdesk/rounds/{round}/papers/{document}", mine)
                        .about(round.value().toString())
                        .about(first.id().value().toString())
                        .with("seen", "true")
                        .with("chosen", "false"),
                PostedForm.to("/signingdesk/confirm", mine)
                        .with("paper", round.value() + ":" + first.id().value()),
                PostedForm.to("/signingdesk/round/{taskId}/return", mine)
                        .about(task.id().value())
                        .with("pupil", pupil(papers.get(0)).value())
                        .with("reason", "Sai điểm")
                        .with("responsible", "TOAN"),
                PostedForm.to("/signingdesk/batch/{id}/start", mine)
                        .about(list.toString())
                        .with("pin", DemoSchool.PIN),
                PostedForm.to("/signingdesk/batch/{id}/stop", mine).about(list.toString()),
                PostedForm.to("/signingdesk/batch/{id}/give-up", mine).about(list.toString())));
        forms.addAll(corrections(number, pupil(papers.get(2)), pupil(papers.get(3))));
        return forms;
    }

    /** One pupil is sent back to the homeroom teacher, one to the administrators for what the profile says. */
    private List<PostedForm> corrections(CaseNumber number, PupilCode ofHomeroom, PupilCode ofProfile) {
        var marks = cases.sentBack(number, ofHomeroom, Responsible.homeroom());
        var profile = cases.sentBack(number, ofProfile, Responsible.administrator());
        return List.of(
                PostedForm.to("/gradebook/correct-entries/{taskId}", Set.of(HOMEROOM))
                        .about(task(marks, "correctEntries"))
                        .with("reason", "Sai tên"),
                PostedForm.to("/gradebook/correct-entries/{taskId}/profile", BOARDS)
                        .about(task(profile, "correctEntries"))
                        .with("birthPlace", "Gia Lai"),
                PostedForm.to("/transcripts/cases/{caseNumber}/responsible", HEADS)
                        .about(marks.value())
                        .with("responsible", "TOAN"));
    }

    private List<PostedForm> review(CaseNumber number) throws InterruptedException {
        people.signRounds(number, "signSubject");
        people.signRounds(number, "signHomeroom");
        var task = task(number, "reviewTranscripts");
        var reviewers = Set.of(PRINCIPAL, VICE, OTHER_VICE);
        return List.of(
                PostedForm.to("/tasks/{taskId}/claim", reviewers).about(task),
                PostedForm.to("/tasks/{taskId}/release", reviewers).about(task),
                PostedForm.to("/tasks/{taskId}/free", HEADS).about(task),
                PostedForm.to("/transcripts/review/{taskId}", reviewers).about(task));
    }

    private void confirm(CaseNumber number) {
        var task = people.awaitTask(number, "confirmDecisions");
        confirmation.confirm(task.id(), number, new PersonCode(PRINCIPAL), confirmation.fingerprint(number));
    }

    private String task(CaseNumber number, String element) {
        return people.awaitTask(number, element).id().value();
    }

    private static PupilCode pupil(Paper paper) {
        return Objects.requireNonNull(paper.document().pupilCode());
    }
}
