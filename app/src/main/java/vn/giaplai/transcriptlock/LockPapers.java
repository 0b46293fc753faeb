package vn.giaplai.transcriptlock;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.PaperNumbers;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.Signatory;
import vn.giaplai.templates.transcriptsignoff.LockDecision;
import vn.giaplai.templates.transcriptsignoff.LockDecisionTemplate;
import vn.giaplai.transcripts.TranscriptsOfYear;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Makes the decision that locks the transcripts of a school's year (S004 Đ12.1; layout NĐ 30/2020). */
@Component
class LockPapers {

    private static final String DECISION = "QĐ";
    private static final String NOT_LIFTED = "Chữ ký không nâng được lên mức lưu trữ; quyết định được lập và ký lại.";
    private static final String PROPOSER = "Ban quản trị hệ thống của nhà trường";
    private static final List<String> LEGAL_BASES = List.of(
            "Căn cứ Thông tư số 22/2021/TT-BGDĐT ngày 20 tháng 7 năm 2021 của Bộ trưởng Bộ Giáo dục và Đào tạo quy định"
                    + " về đánh giá học sinh trung học cơ sở và học sinh trung học phổ thông",
            "Căn cứ Nghị định số 88/2026/NĐ-CP ngày 28 tháng 3 năm 2026 của Chính phủ");
    private static final List<String> RECIPIENTS =
            List.of("Các tổ chuyên môn", "Giáo viên chủ nhiệm các lớp", "Ban quản trị hệ thống", "Lưu: VT");

    private final SchoolRegister register;
    private final HeldDuties duties;
    private final PaperNumbers numbers;
    private final Press press;
    private final Documents documents;
    private final TranscriptsOfYear transcripts;
    private final LeftOutNames leftOut;
    private final SchoolTime time;
    private final LockDecisionTemplate template = new LockDecisionTemplate();

    LockPapers(
            SchoolRegister register,
            HeldDuties duties,
            PaperNumbers numbers,
            Press press,
            Documents documents,
            TranscriptsOfYear transcripts,
            LeftOutNames leftOut,
            SchoolTime time) {
        this.register = register;
        this.duties = duties;
        this.numbers = numbers;
        this.press = press;
        this.documents = documents;
        this.transcripts = transcripts;
        this.leftOut = leftOut;
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
        var schoolCode = running.about().schoolCode();
        documents
                .ofCase(caseNumber, LockDecisionKind.LOCK_DECISION, null)
                .ifPresent(before -> documents.withdraw(before.id(), NOT_LIFTED));
        var school = register.school(schoolCode).orElseThrow();
        print(school, running.about().schoolYear(), caseNumber);
    }

    private void print(School school, String year, String caseNumber) {
        var number = numbers.next(school, time.today().getYear(), DECISION);
        var order = new PaperOrder(
                LockDecisionKind.LOCK_DECISION,
                school.code(),
                year,
                null,
                null,
                caseNumber,
                "Quyết định số " + number + " về việc khóa học bạ năm học " + year);
        var imprint = press.imprint(order);
        var names = leftOut.of(school.code(), year);
        var decision = new LockDecision(
                imprint.documentId(),
                imprint.verificationUrl(),
                new Letterhead(Letterheads.identity(school), "Số: " + number, Letterheads.place(school), time.today()),
                year,
                LEGAL_BASES,
                PROPOSER,
                classes(school, year, names),
                names,
                RECIPIENTS,
                Signatory.principal(principal(school)));
        press.print(order, imprint, template, decision);
    }

    private String principal(School school) {
        return duties.held(Duty.of(Role.HT, Place.ofUnit(school.code()))).stream()
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "transcripts.no-principal"))
                .name();
    }

    /**
     * The classes of which anything is locked. An earlier version let a year be locked in which nothing was finished; a
     * decision that it took names every class.
     */
    private List<LockDecision.ClassCount> classes(School school, String year, List<LockDecision.LeftOut> names) {
        var whole = names.stream()
                .filter(each -> each.pupils().isEmpty())
                .map(LockDecision.LeftOut::className)
                .toList();
        var all = transcripts.of(school.code(), year).stream()
                .map(each -> new LockDecision.ClassCount(each.ref().classCode(), each.issued()))
                .toList();
        var locked = all.stream()
                .filter(each -> each.transcripts() > 0 && !whole.contains(each.className()))
                .toList();
        return locked.isEmpty() ? all : locked;
    }
}
