package vn.giaplai.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperAccess;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.documents.PapersBeingMade;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseView;
import vn.giaplai.processes.CaseViews;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.PageMessages;
import vn.giaplai.web.UserProblem;

/** Puts one case together for those who may see it: those of its class, or of its school when it has no class. */
@Service
class CaseFile {

    private final CaseViews cases;
    private final CaseTasks tasks;
    private final Documents documents;
    private final PaperRights rights;
    private final CaseHistory history;
    private final SchoolRegister register;
    private final Permissions permissions;
    private final DiagramLabels labels;
    private final PapersBeingMade making;
    private final PageMessages messages;

    CaseFile(
            CaseViews cases,
            CaseTasks tasks,
            Documents documents,
            PaperRights rights,
            CaseHistory history,
            SchoolRegister register,
            Permissions permissions,
            DiagramLabels labels,
            PapersBeingMade making,
            PageMessages messages) {
        this.cases = cases;
        this.tasks = tasks;
        this.documents = documents;
        this.rights = rights;
        this.history = history;
        this.register = register;
        this.permissions = permissions;
        this.labels = labels;
        this.making = making;
        this.messages = messages;
    }

    CasePage page(SignedInPerson me, String number, Locale language) {
        var view = readable(me, number);
        return new CasePage(
                view.number().value(),
                view.feature(),
                view.place().classCode(),
                view.place().schoolYear(),
                Optional.ofNullable(view.about()).map(this::pupil).orElse(null),
                view.startedAt(),
                view.endedAt(),
                String.join(" ", view.activeElements()),
                String.join(" ", view.finishedElements()),
                steps(view, language),
                tasks.open(number),
                papers(me, documents.ofCase(number)),
                history.of(number, view.place()));
    }

    /** How far the making of the case's papers is, while they are being made. */
    Optional<PapersBeingMade.Count> making(SignedInPerson me, String number) {
        return making.of(readable(me, number).number().value());
    }

    /** Whether the case has papers. */
    boolean made(SignedInPerson me, String number) {
        return !documents.ofCase(readable(me, number).number().value()).isEmpty();
    }

    /** The BPMN 2.0 XML with which the case runs, labelled in this language. */
    String diagram(SignedInPerson me, String number, Locale language) {
        return diagram(readable(me, number), language);
    }

    private String diagram(CaseView view, Locale language) {
        return labels.in(language, view.feature(), view.diagram());
    }

    private CaseView readable(SignedInPerson me, String number) {
        var view = cases.find(new CaseNumber(number))
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "casefile.unknown", number));
        var place = view.place();
        permissions.demand(
                place.classCode() == null
                        ? permissions.mayReadSchool(me, place.schoolCode())
                        : permissions.mayReadClass(
                                me, new ClassRef(place.schoolCode(), place.schoolYear(), place.classCode())));
        return view;
    }

    /** What lies aside of the way is shown once it happens. */
    private List<CasePage.Step> steps(CaseView view, Locale language) {
        return ProcessOutline.of(diagram(view, language)).stream()
                .filter(step -> !step.aside() || isBegun(view, step.id()))
                .map(step ->
                        new CasePage.Step(step.name(), state(view, step.id()), onlyWhen(view, step.id(), language)))
                .toList();
    }

    private static boolean isBegun(CaseView view, String element) {
        return view.activeElements().contains(element)
                || view.finishedElements().contains(element);
    }

    /** In which cases a step is needed that most go without; null for the others, and for one that has begun. */
    private @Nullable String onlyWhen(CaseView view, String element, Locale language) {
        return isBegun(view, element) || view.endedAt() != null
                ? null
                : messages.find(view.feature() + "." + element + ".only-when", new Object[0], null, language);
    }

    private static String state(CaseView view, String element) {
        if (view.activeElements().contains(element)) {
            return "now";
        }
        return view.finishedElements().contains(element) ? "done" : view.endedAt() == null ? "later" : "skipped";
    }

    private List<CasePage.Paper> papers(SignedInPerson me, List<Document> ofCase) {
        var access = rights.access(me, ofCase);
        return ofCase.stream()
                .map(document -> paper(document, access.get(document.id()) != PaperAccess.NONE))
                .toList();
    }

    private CasePage.Paper paper(Document document, boolean readable) {
        return new CasePage.Paper(
                document.id().toString(),
                document.title(),
                Optional.ofNullable(document.pupilCode()).map(this::pupil).orElse(null),
                document.version(),
                state(document),
                readable);
    }

    private static String state(Document document) {
        if (document.withdrawnAt() != null) {
            return "withdrawn";
        }
        if (document.supersededBy() != null) {
            return "superseded";
        }
        return document.issuedAt() == null ? "open" : "issued";
    }

    private String pupil(PupilCode code) {
        return register.pupil(code).map(Pupil::fullName).orElse(code.value());
    }
}
