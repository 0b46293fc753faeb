package vn.giaplai.transcripts;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.BatchState;
import vn.giaplai.signingdesk.ChosenPaper;
import vn.giaplai.signingdesk.ItemOutcome;
import vn.giaplai.signingdesk.RoundId;
import vn.giaplai.signingdesk.SigningDesk;

/** Plays the people of the demo school: waits for a case's tasks and signs its rounds with real keys. */
@Component
public class SignoffDriver {

    private static final String PIN = "202627";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Cases book;
    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final Documents documents;
    private final SigningDesk desk;
    private final KeyCustody keys;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final HeldDuties duties;
    private final DecisionConfirmation confirmation;

    SignoffDriver(
            Cases book,
            JdbcClient jdbc,
            OpenTasks tasks,
            Documents documents,
            SigningDesk desk,
            KeyCustody keys,
            StaffDirectory staff,
            SchoolRegister register,
            HeldDuties duties,
            DecisionConfirmation confirmation) {
        this.book = book;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.documents = documents;
        this.desk = desk;
        this.keys = keys;
        this.staff = staff;
        this.register = register;
        this.duties = duties;
        this.confirmation = confirmation;
    }

    /** The open tasks of an element of the model, as soon as there are any. */
    public List<InboxItem> awaitTasks(CaseNumber number, String element) {
        return until("task " + element + " of " + number, () -> {
            var open = open(number, element);
            return open.isEmpty() ? Optional.empty() : Optional.of(open);
        });
    }

    /** The one open task of an element. */
    public InboxItem awaitTask(CaseNumber number, String element) {
        return awaitTasks(number, element).get(0);
    }

    public List<InboxItem> open(CaseNumber number, String element) {
        return jdbc
                .sql("""
                        select task_id from inbox_item
                        where case_number = :number and element = :element and closed_at is null
                        """)
                .param("number", number.value())
                .param("element", element)
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> tasks.find(new TaskId(id)).stream())
                .toList();
    }

    /** Somebody confirms the decisions of the case as they stand, as soon as they are asked to. */
    public void confirmDecisions(CaseNumber number, String personCode) {
        confirmation.confirm(
                awaitTask(number, "confirmDecisions").id(),
                number,
                new PersonCode(personCode),
                confirmation.fingerprint(number));
    }

    /** Everybody whose round of that element is open signs all of its papers. */
    public void signRounds(CaseNumber number, String element) throws InterruptedException {
        for (var task : awaitTasks(number, element)) {
            sign(task, signer(task));
        }
        until(
                "rounds of " + element + " to end",
                () -> open(number, element).isEmpty() ? Optional.of(true) : Optional.empty());
    }

    /** One person signs all papers of one round with one PIN. */
    public void sign(InboxItem task, String personCode) throws InterruptedException {
        var round = new RoundId(jdbc.sql("select id from signature_round where task_id = :task")
                .param("task", task.id().value())
                .query(UUID.class)
                .single());
        var chosen = documents.papers(task.caseNumber().value()).stream()
                .map(paper -> new ChosenPaper(round, paper.document().id(), true))
                .toList();
        keyFor(task, personCode);
        var batch = desk.confirm(new PersonCode(personCode), chosen);
        desk.start(batch, new PersonCode(personCode), PIN.toCharArray());
        var progress = desk.await(batch, new PersonCode(personCode), PATIENCE);
        if (progress.batch().state() != BatchState.FINISHED || progress.of(ItemOutcome.SIGNED) != progress.total()) {
            throw new AssertionError("round " + task.round() + " not signed: " + progress
                    + desk.items(batch, new PersonCode(personCode)));
        }
    }

    private void keyFor(InboxItem task, String personCode) {
        var school = register.school(task.place().schoolCode()).orElseThrow();
        if (task.role() == Role.VT) {
            if (keys.find(school.code()).isEmpty()) {
                keys.issueDemoSeal(school, PIN.toCharArray());
            }
        } else if (keys.find(new PersonCode(personCode)).isEmpty()) {
            var person = staff.person(new PersonCode(personCode)).orElseThrow();
            keys.issueDemo(person, task.role().name(), school, PIN.toCharArray());
        }
    }

    /** Whoever holds the task's role today. */
    public String signer(InboxItem task) {
        return duties.held(Duty.of(task.role(), task.place()))
                .get(0)
                .personCode()
                .value();
    }

    /** The running or ended own case of a pupil. */
    public CaseNumber ownCase(PupilCode pupilCode) {
        return new CaseNumber(
                jdbc.sql("""
                        select case_number from process_case where about_code = :pupil and about_kind = 'PUPIL' and process = 'transcriptSignoff'
                        order by started_at desc limit 1
                        """).param("pupil", pupilCode).query(String.class).single());
    }

    /** Waits until the register says that the case is over. */
    public void awaitCompleted(CaseNumber number) {
        until(
                "case " + number + " to be completed",
                () -> book.find(number).filter(found -> !found.running()).map(ended -> true));
    }

    /** Whether the archive has the paper. */
    public boolean archived(DocumentId id) {
        return jdbc.sql("select count(*) from archive_record where document_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether the archive has the paper's XML twin beside it. */
    public boolean archivedWithTwin(DocumentId id) {
        return jdbc.sql("select twin_path is not null from archive_record where document_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static <T> T until(String what, Supplier<Optional<T>> found) {
        return await(what)
                .atMost(PATIENCE)
                .until(found::get, Optional::isPresent)
                .orElseThrow();
    }
}
