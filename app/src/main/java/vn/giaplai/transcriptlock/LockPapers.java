package vn.giaplai.transcriptlock;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.school.PaperNumbers;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.transcriptsignoff.LockDecisionTemplate;
import vn.giaplai.web.SchoolTime;

/** Makes the decision that locks the transcripts of a school's year (S004 Đ12.1; layout NĐ 30/2020). */
@Component
class LockPapers {

    private final SchoolRegister register;
    private final PaperNumbers numbers;
    private final Press press;
    private final Documents documents;
    private final LockDecisionText text;
    private final SchoolTime time;
    private final LockDecisionTemplate template = new LockDecisionTemplate();

    LockPapers(
            SchoolRegister register,
            PaperNumbers numbers,
            Press press,
            Documents documents,
            LockDecisionText text,
            SchoolTime time) {
        this.register = register;
        this.numbers = numbers;
        this.press = press;
        this.documents = documents;
        this.text = text;
        this.time = time;
    }

    /**
     * Renders the decision once a version; its number is taken in the same transaction, so that none is lost. A later
     * version withdraws the paper before, whose signatures could not be lifted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void render(Case running, int version) {
        var caseNumber = running.number().value();
        if (documents.ofCase(caseNumber).size() >= version) {
            return;
        }
        documents
                .ofCase(caseNumber, LockDecisionKind.LOCK_DECISION, null)
                .ifPresent(before -> documents.withdraw(before.id(), text.notLifted()));
        var school = register.school(running.about().schoolCode()).orElseThrow();
        print(school, running.about().schoolYear(), caseNumber);
    }

    private void print(School school, String year, String caseNumber) {
        var kind = LockDecisionKind.LOCK_DECISION;
        var number = numbers.next(school, time.today().getYear(), kind.filing().symbol());
        var order = new PaperOrder(kind, school.code(), year, null, null, caseNumber, text.title(number, year));
        var imprint = press.imprint(order);
        press.print(order, imprint, template, text.of(school, year, number, imprint));
    }
}
