package vn.giaplai.boarddecision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.school.PaperNumbers;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.boarddecision.BoardDecisionTemplate;
import vn.giaplai.web.SchoolTime;

/** Makes the decision on a school's board (S002 Đ12.1; layout NĐ 30/2020). */
@Component
class BoardPapers {

    private final SchoolRegister register;
    private final PaperNumbers numbers;
    private final Press press;
    private final Documents documents;
    private final BoardRepository boards;
    private final BoardText text;
    private final SchoolTime time;
    private final BoardDecisionTemplate template = new BoardDecisionTemplate();

    BoardPapers(
            SchoolRegister register,
            PaperNumbers numbers,
            Press press,
            Documents documents,
            BoardRepository boards,
            BoardText text,
            SchoolTime time) {
        this.register = register;
        this.numbers = numbers;
        this.press = press;
        this.documents = documents;
        this.boards = boards;
        this.text = text;
        this.time = time;
    }

    /**
     * Renders the decision once a version; its number is taken in the same transaction, so that none is lost. A later
     * version withdraws the paper before, whose signatures could not be lifted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void render(Case running, int version) {
        var caseNumber = running.number();
        if (boards.paperNumber(caseNumber, version).isPresent()) {
            return;
        }
        documents
                .ofCase(caseNumber.value(), BoardRoom.BOARD_DECISION, null)
                .ifPresent(before -> documents.withdraw(before.id(), text.notLifted()));
        var kind = BoardRoom.BOARD_DECISION;
        var about = running.about();
        var school = register.school(about.schoolCode()).orElseThrow();
        var number = numbers.next(school, time.today().getYear(), kind.filing().symbol());
        boards.insertPaper(caseNumber, version, number, time.today());
        var board = boards.drafted(caseNumber).orElseThrow();
        var ending = boards.inForce(school.code()).stream()
                .filter(earlier -> earlier.sharesADayWith(board.asDrafted()))
                .toList();
        var order = new PaperOrder(
                kind, school.code(), about.schoolYear(), null, null, caseNumber.value(), text.title(number));
        var imprint = press.imprint(order);
        press.print(
                order, imprint, template, text.of(school, number, imprint, board, boards.rule(school.code()), ending));
    }
}
