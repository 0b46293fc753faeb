package vn.giaplai.transcripts;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseMember;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.PaperNumbers;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.templates.house.Signatory;
import vn.giaplai.templates.transcriptsignoff.LockDecision;
import vn.giaplai.templates.transcriptsignoff.LockDecisionTemplate;
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
    private final PaperNumbers numbers;
    private final Signers signers;
    private final Press press;
    private final Documents documents;
    private final Cases cases;
    private final SchoolTime time;
    private final LockDecisionTemplate template = new LockDecisionTemplate();

    LockPapers(
            SchoolRegister register,
            PaperNumbers numbers,
            Signers signers,
            Press press,
            Documents documents,
            Cases cases,
            SchoolTime time) {
        this.register = register;
        this.numbers = numbers;
        this.signers = signers;
        this.press = press;
        this.documents = documents;
        this.cases = cases;
        this.time = time;
    }

    /**
     * Renders the decision once a version; its number is taken in the same transaction, so that none is lost. A later
     * version withdraws the paper before, whose signatures could not be lifted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void render(Case running, int version) {
        var kind = LockDecisionKind.LOCK_DECISION;
        var caseNumber = running.number().value();
        var schoolCode = running.about().schoolCode();
        var schoolYear = running.about().schoolYear();
        if (documents.ofCase(caseNumber).size() >= version) {
            return;
        }
        documents
                .ofCase(caseNumber, kind, null)
                .ifPresent(before -> documents.withdraw(before.id(), schoolCode, NOT_LIFTED));
        var school = register.school(schoolCode).orElseThrow();
        var today = time.today();
        var number = numbers.next(school, today.getYear(), DECISION);
        var order = new PaperOrder(
                kind,
                schoolCode,
                schoolYear,
                null,
                null,
                caseNumber,
                "Quyết định số " + number + " về việc khóa học bạ năm học " + schoolYear);
        var imprint = press.imprint(order);
        var letterhead = new Letterhead(
                TranscriptComposer.identity(school), "Số: " + number, ClassPapers.placeOf(school), today);
        var decision = new LockDecision(
                imprint.documentId(),
                imprint.verificationUrl(),
                letterhead,
                schoolYear,
                LEGAL_BASES,
                PROPOSER,
                classes(school, schoolYear),
                RECIPIENTS,
                Signatory.principal(principal(school)));
        press.print(order, imprint, template, decision);
    }

    private String principal(School school) {
        return signers.principal(school.code())
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "transcripts.no-principal"))
                .fullName();
    }

    private List<LockDecision.ClassCount> classes(School school, String schoolYear) {
        return register.classes(school.code(), schoolYear).stream()
                .map(this::count)
                .toList();
    }

    private LockDecision.ClassCount count(SchoolClass schoolClass) {
        var ref = schoolClass.ref();
        long issued = cases
                .membersOfClass(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear(), ref.classCode())
                .stream()
                .map(CaseMember::caseNumber)
                .distinct()
                .flatMap(number -> documents.ofCase(number.value()).stream())
                .filter(paper -> paper.issuedAt() != null && paper.supersededBy() == null)
                .count();
        return new LockDecision.ClassCount(ref.classCode(), (int) issued);
    }
}
