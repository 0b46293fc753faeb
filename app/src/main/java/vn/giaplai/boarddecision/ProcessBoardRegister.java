package vn.giaplai.boarddecision;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.boarddecision.BoardRegister;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.web.SchoolTime;

/** What the decision on a board asks for; every act writes the ledger in its transaction. */
@Service
class ProcessBoardRegister implements BoardRegister {

    private final Cases cases;
    private final BoardPapers papers;
    private final BoardRepository boards;
    private final Documents documents;
    private final AuditLog audit;
    private final SchoolTime time;
    private final Clock clock;

    ProcessBoardRegister(
            Cases cases,
            BoardPapers papers,
            BoardRepository boards,
            Documents documents,
            AuditLog audit,
            SchoolTime time,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.boards = boards;
        this.documents = documents;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void renderDecision(CaseNumber caseNumber, int version) {
        papers.render(get(caseNumber), version);
    }

    @Override
    @Transactional
    public void inForce(CaseNumber caseNumber) {
        var decision = documents
                .ofCase(caseNumber.value(), BoardRoom.BOARD_DECISION, null)
                .orElseThrow(() -> new IllegalStateException("no decision in case " + caseNumber));
        boards.insertInForce(caseNumber, decision.id(), time.today(), clock.instant());
        audit.record(AuditEvent.bySystem("staff-board-decided")
                .inCase(caseNumber.value())
                .on(decision.id().value())
                .about(get(caseNumber).about().schoolCode()));
    }

    private Case get(CaseNumber caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case not registered: " + caseNumber));
    }
}
