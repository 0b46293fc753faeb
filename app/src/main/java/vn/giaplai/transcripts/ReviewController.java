package vn.giaplai.transcripts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.documents.PaperContents.Content;
import vn.giaplai.duties.Corrector;
import vn.giaplai.duties.Correctors;
import vn.giaplai.duties.TaskGuard;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.templates.SignatureFieldName;

/** The review by the school's heads (S004 Đ6.5): each paper to read; single ones go back with a reason, the rest on. */
@Controller
class ReviewController {

    private static final String PAGE = "transcripts/review";

    private final TaskGuard guard;
    private final Cases book;
    private final TranscriptCases cases;
    private final Documents documents;
    private final TranscriptContents contents;
    private final SchoolRegister register;
    private final Correctors correctors;

    ReviewController(
            TaskGuard guard,
            Cases book,
            TranscriptCases cases,
            Documents documents,
            TranscriptContents contents,
            SchoolRegister register,
            Correctors correctors) {
        this.guard = guard;
        this.book = book;
        this.cases = cases;
        this.documents = documents;
        this.contents = contents;
        this.register = register;
        this.correctors = correctors;
    }

    /**
     * One paper on the page, with what was said about it when the page comes back.
     *
     * @param content what the paper decides
     * @param problem message key of why the page came back; null for most
     */
    record ReviewLine(
            PupilCode pupilCode,
            String name,
            String document,
            int version,
            @Nullable Content content,
            String reason,
            String responsible,
            @Nullable String problem) {

        public boolean said() {
            return !reason.isEmpty() || !responsible.isEmpty() || problem != null;
        }
    }

    @GetMapping("/" + PAGE + "/{taskId}")
    String show(@AuthenticationPrincipal SignedInPerson me, @PathVariable String taskId, Model model) {
        return page(task(me, taskId), ReviewForm.empty(), model);
    }

    @PostMapping("/" + PAGE + "/{taskId}")
    String answer(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var task = task(me, taskId);
        var number = task.caseNumber().value();
        var ref = classOf(task);
        var offered = correctors.of(ref);
        var filled = ReviewForm.read(form, inReview(number), values(offered));
        if (filled.refused()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(task, filled, model);
        }
        var returned = filled.returned(offered);
        cases.reviewed(task.id(), task.caseNumber(), returned, me.personCode());
        after.addFlashAttribute("told", "transcripts.review.done");
        after.addFlashAttribute("toldAbout", returned.size());
        after.addAttribute("classCode", ref.path());
        after.addAttribute("year", task.place().schoolYear());
        return "redirect:/transcripts/{classCode}";
    }

    private List<PupilCode> inReview(String caseNumber) {
        return documents.papers(caseNumber).stream()
                .map(paper -> paper.document().pupilCode())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> values(List<Corrector> offered) {
        return offered.stream().map(Corrector::value).collect(Collectors.toSet());
    }

    private String page(InboxItem task, ReviewForm filled, Model model) {
        var ref = classOf(task);
        var number = task.caseNumber().value();
        var papers = documents.papers(number).stream().map(Paper::document).toList();
        var decided = contents.at(List.of(SignatureFieldName.PRINCIPAL_APPROVAL.value()), papers);
        model.addAttribute("taskId", task.id().value());
        model.addAttribute("ref", ref);
        model.addAttribute("caseNumber", number);
        model.addAttribute("refused", filled.refused());
        model.addAttribute("gone", filled.gone());
        model.addAttribute("names", names(filled.gone()));
        model.addAttribute("correctors", correctors.of(ref));
        model.addAttribute(
                "lines",
                papers.stream()
                        .map(paper -> line(paper, decided.get(paper.id()), filled))
                        .toList());
        return PAGE;
    }

    private Map<PupilCode, String> names(List<ReviewForm.Answer> answers) {
        return answers.stream()
                .collect(Collectors.toMap(ReviewForm.Answer::pupilCode, answer -> name(answer.pupilCode())));
    }

    private String name(PupilCode pupilCode) {
        return register.pupil(pupilCode).map(Pupil::fullName).orElse(pupilCode.value());
    }

    private ReviewLine line(Document document, @Nullable Content content, ReviewForm filled) {
        var pupilCode = Objects.requireNonNull(document.pupilCode());
        var answer = filled.answers().get(pupilCode);
        return new ReviewLine(
                pupilCode,
                name(pupilCode),
                document.id().toString(),
                document.version(),
                content,
                answer == null ? "" : answer.reason(),
                answer == null ? "" : answer.responsible(),
                answer == null ? null : answer.problem());
    }

    private ClassRef classOf(InboxItem task) {
        return ClassOfCase.of(book.find(task.caseNumber()).orElseThrow());
    }

    private InboxItem task(SignedInPerson me, String taskId) {
        return guard.task(me.personCode(), taskId, PAGE);
    }
}
