package vn.giaplai.gradebook;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.web.KeptSentences;
import vn.giaplai.web.UserProblem;

/**
 * The class book: reads everything of a class at once, writes a sheet whole or not at all, traces every change.
 * Who may write what is asked before, by the pages and the import; here the values and the trace are made sure.
 */
@Service
public class Gradebook {

    private final GradebookRepository repository;
    private final Completeness completeness;
    private final ClosedEntries closed;
    private final AuditLog audit;
    private final Clock clock;
    private final KeptSentences sentences;

    Gradebook(
            GradebookRepository repository,
            Completeness completeness,
            ClosedEntries closed,
            AuditLog audit,
            Clock clock,
            KeptSentences sentences) {
        this.repository = repository;
        this.completeness = completeness;
        this.closed = closed;
        this.audit = audit;
        this.clock = clock;
        this.sentences = sentences;
    }

    /** Everything entered for a class, in one query a table. */
    public Entries ofClass(ClassRef ref) {
        return repository.entries(ref);
    }

    /** Lets nobody write entries of the class until the transaction ends: what it reads from now on stays true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ClassRef ref) {
        repository.lock(ref);
    }

    /** What is still missing in a class, in the order of its list and of the subjects; empty when it is complete. */
    public List<MissingEntry> missing(ClassRef ref) {
        return completeness.missing(ref, repository.entries(ref));
    }

    /** All changes of a class's entries, oldest first. */
    public List<EntryChange> changes(ClassRef ref) {
        return repository.changes(ref);
    }

    /** Corrections by pupil code, made after a paper existed; pupils without any are not in the map. */
    public Map<PupilCode, Corrections> corrections(ClassRef ref) {
        return repository.changes(ref).stream()
                .filter(change -> change.afterRender() && change.subjectCode() != null)
                .collect(Collectors.groupingBy(
                        EntryChange::pupilCode, Collectors.collectingAndThen(Collectors.toList(), Gradebook::count)));
    }

    /** Corrections of one pupil: places corrected after a paper existed, and their subjects. */
    public Corrections corrections(ClassRef ref, PupilCode pupilCode) {
        return corrections(ref).getOrDefault(pupilCode, Corrections.NONE);
    }

    /** The pupils of a class whose entries can only be corrected, because a paper of the year prints them. */
    public Set<PupilCode> inPapers(ClassRef ref) {
        return closed.inPapers(ref);
    }

    /** The pupils of a class whose entries nobody enters any more, because the year is locked without naming them. */
    public Set<PupilCode> shut(ClassRef ref) {
        return closed.shut(ref);
    }

    /**
     * Writes a sheet as its author enters it. Refuses the whole sheet with 409 if it would change an entry of a pupil
     * who already has a paper, or whose year is locked.
     */
    @Transactional
    public Written write(EntrySheet sheet, PersonCode personCode) {
        return write(sheet, personCode, whileEntering(), false);
    }

    /** Corrects entries of pupils whose paper was sent back; each change is traced with the reason. */
    @Transactional
    public Written correct(EntrySheet sheet, PersonCode personCode, String reason) {
        return write(sheet, personCode, reason, true);
    }

    /** Frees a pupil from a subject for the year, or changes the reason. */
    @Transactional
    public void exempt(ClassRef ref, Exemption exemption, PersonCode personCode) {
        repository.lock(ref);
        closed.requireEnrolled(ref, Set.of(exemption.pupilCode()));
        closed.refuseIfShut(ref, Set.of(exemption.pupilCode()));
        closed.refuseIfMade(closed.made(ref, Set.of(exemption.pupilCode())));
        var old = repository.entries(ref).exemption(exemption.pupilCode(), exemption.subjectCode());
        repository.putExemption(ref, exemption);
        old.ifPresent(
                before -> repository.trace(ref, List.of(exemptionChange(before, exemption.reason(), personCode))));
        audit.record(AuditEvent.by(personCode, "pupil-exempted")
                .about(exemption.pupilCode())
                .with("subject", exemption.subjectCode()));
    }

    /** Takes an exemption back; refuses with 409 where there is none. */
    @Transactional
    public void endExemption(ClassRef ref, PupilCode pupilCode, String subjectCode, PersonCode personCode) {
        repository.lock(ref);
        var before = repository
                .entries(ref)
                .exemption(pupilCode, subjectCode)
                .orElseThrow(() -> new UserProblem(HttpStatus.CONFLICT, "gradebook.exemption.none"));
        closed.refuseIfShut(ref, Set.of(pupilCode));
        closed.refuseIfMade(closed.made(ref, Set.of(pupilCode)));
        repository.deleteExemption(ref, pupilCode, subjectCode);
        repository.trace(ref, List.of(exemptionChange(before, null, personCode)));
        audit.record(
                AuditEvent.by(personCode, "exemption-ended").about(pupilCode).with("subject", subjectCode));
    }

    private Written write(EntrySheet sheet, PersonCode personCode, String reason, boolean correction) {
        var ref = sheet.classRef();
        repository.lock(ref);
        closed.requireEnrolled(ref, sheet.pupils());
        var made = closed.made(ref, sheet.pupils());
        var writer = new EntryDifferences.Writer(personCode, clock.instant(), reason);
        var differences = new EntryDifferences(repository.entries(ref), writer, closed.printed(ref, sheet.pupils()));
        var changes = differences.of(sheet);
        if (!correction) {
            var touched = changes.stream().map(EntryChange::pupilCode).collect(Collectors.toSet());
            closed.refuseIfShut(ref, touched);
            if (touched.stream().anyMatch(made::contains)) {
                closed.refuseIfMade(made);
            }
        }
        var traced = changes.stream()
                .filter(change -> correction || change.oldValue() != null)
                .toList();
        store(sheet, changes, writer);
        repository.trace(ref, traced);
        record(ref, changes, traced, writer, correction);
        return new Written(changes.size() - traced.size(), traced.size(), differences.unchanged());
    }

    private void store(EntrySheet sheet, List<EntryChange> changes, EntryDifferences.Writer writer) {
        var ref = sheet.classRef();
        var places = changes.stream().map(EntryPlace::of).collect(Collectors.toSet());
        repository.putMarks(ref, changed(sheet.marks(), EntryPlace::of, places), writer);
        repository.putRemarks(ref, changed(sheet.remarks(), EntryPlace::of, places));
        repository.putConduct(ref, changed(sheet.conduct(), EntryPlace::of, places));
        repository.putHomeroom(ref, sheet.homeroom());
    }

    private void record(
            ClassRef ref,
            List<EntryChange> changes,
            List<EntryChange> traced,
            EntryDifferences.Writer writer,
            boolean correction) {
        if (changes.isEmpty()) {
            return;
        }
        audit.record(AuditEvent.by(writer.personCode(), "entries-written")
                .about(ref.classCode())
                .with("year", ref.schoolYear())
                .with("subjects", subjects(changes))
                .with("added", changes.size() - traced.size())
                .with("changed", traced.size()));
        for (var change : traced) {
            audit.record(AuditEvent.by(writer.personCode(), correction ? "entry-corrected" : "entry-changed")
                    .about(change.pupilCode())
                    .with("entry", EntryPlace.of(change).text())
                    .with("reason", change.reason()));
        }
    }

    private EntryChange exemptionChange(Exemption before, @Nullable String now, PersonCode by) {
        return new EntryChange(
                before.pupilCode(),
                before.subjectCode(),
                null,
                EntryKind.EXEMPTION,
                1,
                before.reason(),
                now,
                whileEntering(),
                by,
                clock.instant(),
                false);
    }

    private static <T> List<T> changed(List<T> all, Function<T, EntryPlace> place, Set<EntryPlace> places) {
        return all.stream().filter(each -> places.contains(place.apply(each))).toList();
    }

    private static String subjects(List<EntryChange> changes) {
        return changes.stream()
                .map(EntryChange::subjectCode)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Corrections count(List<EntryChange> changes) {
        var places = changes.stream().map(EntryPlace::of).distinct().count();
        return new Corrections((int) places, List.of(subjects(changes).split(" ")));
    }

    /** The reason kept for a change that teachers make themselves while they enter. */
    private String whileEntering() {
        return sentences.get("gradebook.change.while-entering");
    }
}
