package vn.giaplai.signingdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.approvers.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signingdesk.DeskView.Group;
import vn.giaplai.signingdesk.DeskView.ItemLine;
import vn.giaplai.signingdesk.DeskView.PaperLine;
import vn.giaplai.signingdesk.DeskView.PaperState;
import vn.giaplai.signingdesk.DeskView.ResponsibleLine;
import vn.giaplai.signingdesk.DeskView.RoundLine;
import vn.giaplai.web.SchoolTime;

/** Puts together what the pages of the desk show. */
@Component
class DeskPages {

    private final RoundRepository rounds;
    private final SigningDeskRepository repository;
    private final DeskRounds deskRounds;
    private final Signatories signatories;
    private final RoundEnd roundEnd;
    private final Documents documents;
    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final SchoolTime time;
    private final MessageSource messages;

    DeskPages(
            RoundRepository rounds,
            SigningDeskRepository repository,
            DeskRounds deskRounds,
            Signatories signatories,
            RoundEnd roundEnd,
            Documents documents,
            SchoolRegister register,
            StaffDirectory staff,
            SchoolTime time,
            MessageSource messages) {
        this.rounds = rounds;
        this.repository = repository;
        this.deskRounds = deskRounds;
        this.signatories = signatories;
        this.roundEnd = roundEnd;
        this.documents = documents;
        this.register = register;
        this.staff = staff;
        this.time = time;
        this.messages = messages;
    }

    /** Open rounds that this person may sign today. One that is complete, but not told yet, ends now. */
    List<RoundLine> mine(SignedInPerson me) {
        var classes = staff.assignments(me.personCode()).stream()
                .filter(held -> held.holdsOn(time.today()))
                .map(held -> held.classRef().classCode())
                .collect(Collectors.toSet());
        var lines = new ArrayList<RoundLine>();
        for (var round : rounds.open(me.schoolCode(), EnumSet.allOf(Role.class), classes)) {
            if (!signatories.maySign(me.personCode(), round)) {
                continue;
            }
            var line = line(round);
            if (line.signed() == line.papers().size()) {
                roundEnd.endIfComplete(round.id(), me.personCode());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    RoundLine line(SignatureRound round) {
        var papers = deskRounds.papers(round);
        var waiting = Set.copyOf(repository.waitingPapers(round.id()));
        var places = places(round);
        var names = names(round);
        var lines = papers.stream()
                .map(paper -> paper(paper, round, waiting, places, names))
                .sorted(Comparator.comparingInt(PaperLine::ordinal).thenComparing(PaperLine::name))
                .toList();
        boolean lock = papers.stream().anyMatch(paper -> paper.document().kind() == DocumentKind.LOCK_DECISION);
        return new RoundLine(
                round.id().toString(),
                round.task().value(),
                lock ? "LOCK" : round.role().name(),
                round.scope().classCode(),
                signatories.subjectName(round.scope()),
                round.scope().schoolYear(),
                lines,
                lock || round.seal() ? List.of() : responsible(round));
    }

    private PaperLine paper(
            Paper paper,
            SignatureRound round,
            Set<DocumentId> waiting,
            Map<String, Enrolment> places,
            Map<String, String> names) {
        var document = paper.document();
        var state = paper.signedIn(round.fields())
                ? PaperState.SIGNED
                : waiting.contains(document.id()) ? PaperState.WAITING : PaperState.OPEN;
        var place = document.pupilCode() == null ? null : places.get(document.pupilCode());
        return new PaperLine(
                document.id().toString(),
                document.pupilCode(),
                name(document, names),
                place == null ? 0 : place.ordinal(),
                document.version(),
                state);
    }

    private String name(Document document, Map<String, String> names) {
        var code = document.pupilCode();
        if (code == null) {
            return document.title();
        }
        var known = names.get(code);
        return known != null ? known : register.pupil(code).map(Pupil::fullName).orElse(document.title());
    }

    private Map<String, String> names(SignatureRound round) {
        var classCode = round.scope().classCode();
        return classCode == null
                ? Map.of()
                : register
                        .pupils(new ClassRef(
                                round.scope().schoolCode(), round.scope().schoolYear(), classCode))
                        .stream()
                        .collect(Collectors.toMap(Pupil::code, Pupil::fullName));
    }

    private Map<String, Enrolment> places(SignatureRound round) {
        var classCode = round.scope().classCode();
        return classCode == null
                ? Map.of()
                : register
                        .enrolments(new ClassRef(
                                round.scope().schoolCode(), round.scope().schoolYear(), classCode))
                        .stream()
                        .collect(Collectors.toMap(Enrolment::pupilCode, Function.identity()));
    }

    /** Who can put an entry of the class right: the homeroom teacher, or the teacher of a subject. */
    private List<ResponsibleLine> responsible(SignatureRound round) {
        var scope = round.scope();
        var classCode = scope.classCode();
        if (classCode == null) {
            return List.of();
        }
        var names = register.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::name));
        var taught = new HashSet<String>();
        staff.subjectTeachers(new ClassRef(scope.schoolCode(), scope.schoolYear(), classCode), time.today())
                .forEach(held -> taught.add(Objects.requireNonNull(held.subjectCode())));
        var lines = new ArrayList<ResponsibleLine>();
        lines.add(new ResponsibleLine("GVCN", null));
        register.subjects().stream()
                .filter(subject -> taught.contains(subject.code()))
                .sorted(Comparator.comparing(subject -> !subject.code().equals(scope.subjectCode())))
                .forEach(subject -> lines.add(new ResponsibleLine(subject.code(), names.get(subject.code()))));
        if (round.role() == Role.GVBM) {
            lines.add(lines.remove(0));
        }
        return lines;
    }

    /** The manifest in its four groups; a paper with several fields has a line for each outcome, once. */
    List<Group> groups(List<SigningItem> items, Locale language) {
        var labels = new HashMap<RoundId, String>();
        var names = new HashMap<String, String>();
        for (var item : items) {
            if (!labels.containsKey(item.roundId())) {
                var round = rounds.find(item.roundId()).orElseThrow();
                names.putAll(names(round));
                labels.put(item.roundId(), label(round));
            }
        }
        var papers = documents
                .find(items.stream().map(SigningItem::documentId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        var lines = items.stream()
                .map(item -> line(
                        item,
                        Objects.requireNonNull(papers.get(item.documentId())),
                        labels.getOrDefault(item.roundId(), ""),
                        names,
                        language))
                .distinct()
                .toList();
        return List.of(ItemOutcome.SIGNED, ItemOutcome.WAITING, ItemOutcome.LEFT_BATCH, ItemOutcome.FAILED).stream()
                .map(outcome -> new Group(
                        outcome,
                        lines.stream().filter(line -> line.outcome() == outcome).toList()))
                .toList();
    }

    private ItemLine line(
            SigningItem item, Document document, String label, Map<String, String> names, Locale language) {
        return new ItemLine(
                item.documentId().toString(),
                name(document, names),
                label,
                item.seen(),
                item.outcome(),
                why(item.failure(), document.withdrawnReason(), language));
    }

    private String label(SignatureRound round) {
        var where = Objects.requireNonNullElse(
                round.scope().classCode(), round.scope().schoolYear());
        var subject = signatories.subjectName(round.scope());
        return subject.isEmpty() ? where : where + " – " + subject;
    }

    private @Nullable String why(@Nullable String failure, @Nullable String withdrawn, Locale language) {
        if (failure == null) {
            return null;
        }
        if (failure.startsWith("signingdesk.")) {
            return messages.getMessage(
                    failure, new Object[] {Objects.requireNonNullElse(withdrawn, "")}, failure, language);
        }
        var known = SigningFailure.valueOf(failure);
        return "en".equals(language.getLanguage()) ? known.english() : known.vietnamese();
    }
}
