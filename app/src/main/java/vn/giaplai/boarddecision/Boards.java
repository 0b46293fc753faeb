package vn.giaplai.boarddecision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.boarddecision.BoardDecisionProcess;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Drafting, deciding and taking back a board's decision. One act is one transaction: process, tables and ledger together. */
@Service
class Boards {

    private final BoardDecisionProcess process;
    private final Cases cases;
    private final BoardRepository repository;
    private final Documents documents;
    private final BoardText text;
    private final HeldDuties duties;
    private final AuditLog audit;
    private final SchoolTime time;
    private final Clock clock;

    Boards(
            BoardDecisionProcess process,
            Cases cases,
            BoardRepository repository,
            Documents documents,
            BoardText text,
            HeldDuties duties,
            AuditLog audit,
            SchoolTime time,
            Clock clock) {
        this.process = process;
        this.cases = cases;
        this.repository = repository;
        this.documents = documents;
        this.text = text;
        this.duties = duties;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /** The draft of the school that is on its way. */
    Optional<Case> running(SchoolCode school) {
        return cases.running(BoardDecisionProcess.PROCESS, CaseSubject.ofSchool(school, ""));
    }

    /** The principal's open task, at which the draft can still be taken back; empty once signed, and while it is made. */
    Optional<TaskId> withdrawable(CaseNumber number) {
        return process.withdrawable(number);
    }

    /**
     * Lays a draft that is in order before the principal.
     *
     * @throws UserProblem 409 when another one began meanwhile; nothing is written then
     */
    @Transactional
    CaseNumber draft(SchoolCode school, String schoolYear, NewBoard board, PersonCode by) {
        try {
            var number = process.draft(school, schoolYear, by);
            repository.insert(number, school, board, by, time.today(), clock.instant());
            audit.record(asPrincipal(AuditEvent.by(by, "board-drafted"), by, school)
                    .inCase(number.value())
                    .about(school)
                    .with("from", board.from())
                    .with("last", board.to())
                    .with("members", board.members().size()));
            return number;
        } catch (CaseRefused running) {
            throw new UserProblem(HttpStatus.CONFLICT, "board-decision.draft-running");
        }
    }

    /** The principal has the decision made as it was drafted. */
    @Transactional
    void approve(TaskId task, CaseNumber number, PersonCode by) {
        audit.record(AuditEvent.by(by, "board-approved").inCase(number.value()));
        process.approved(task, by);
    }

    /**
     * The principal takes back what nobody has signed.
     *
     * @param number as the page named it
     * @throws UserProblem 409 when there is nothing to take back any more
     */
    @Transactional
    void withdraw(SchoolCode school, CaseNumber number, String reason, PersonCode by) {
        var task = running(school)
                .filter(running -> running.number().equals(number))
                .flatMap(running -> process.withdrawable(number))
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "board-decision.not-withdrawable"));
        documents.ofCase(number.value(), BoardRoom.BOARD_DECISION, null).ifPresent(paper -> {
            documents.lock(List.of(paper.id()));
            if (documents.revisions(paper.id()).size() > 1) {
                throw new UserProblem(HttpStatus.CONFLICT, "board-decision.not-withdrawable");
            }
            documents.withdraw(paper.id(), text.withdrawn(reason));
        });
        process.withdrawn(task, by);
        audit.record(asPrincipal(AuditEvent.by(by, "board-withdrawn"), by, school)
                .inCase(number.value())
                .with("reason", reason));
    }

    /** Neither is the answer to a task, at whose door the right would be remembered. */
    private AuditEvent asPrincipal(AuditEvent event, PersonCode by, SchoolCode school) {
        return duties.line(by, Duty.of(Role.HT, Place.ofUnit(school)))
                .map(held -> held.acting().mark(event))
                .orElse(event);
    }

    /** The school's own number of members, by its own regulation. */
    @Transactional
    void setRule(SchoolCode school, BoardRule rule, PersonCode by) {
        repository.insert(school, rule, by, clock.instant());
        audit.record(AuditEvent.by(by, "settings-board-rule")
                .about(school)
                .with("fewest", rule.fewest())
                .with("most", rule.most())
                .with("source", rule.source()));
    }
}
