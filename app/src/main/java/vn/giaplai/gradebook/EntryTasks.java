package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.TaskGuard;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.pupils.Profiles;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;

/** The two tasks of any process that end in the class book: entering what is missing, correcting what was sent back. */
@Component
class EntryTasks {

    private final TaskGuard guard;
    private final List<EntriesAsked> processes;
    private final Cases cases;
    private final Gradebook gradebook;
    private final EntryForms forms;
    private final SchoolRegister school;
    private final Profiles profiles;
    private final AuditLog audit;

    EntryTasks(
            TaskGuard guard,
            List<EntriesAsked> processes,
            Cases cases,
            Gradebook gradebook,
            EntryForms forms,
            SchoolRegister school,
            Profiles profiles,
            AuditLog audit) {
        this.guard = guard;
        this.processes = List.copyOf(processes);
        this.cases = cases;
        this.gradebook = gradebook;
        this.forms = forms;
        this.school = school;
        this.profiles = profiles;
        this.audit = audit;
    }

    /** The open task of that page if it is this person's; 410 if it is done, 403 if it is somebody else's. */
    InboxItem task(SignedInPerson me, String taskId, String page) {
        return guard.task(me.personCode(), taskId, page);
    }

    ClassRef classRef(InboxItem task) {
        var place = task.place();
        return new ClassRef(place.schoolCode(), place.schoolYear(), Objects.requireNonNull(place.classCode()));
    }

    /** What is missing for the holder of the task. */
    List<MissingEntry> missing(InboxItem task) {
        var subject = task.place().subjectCode();
        return gradebook.missing(classRef(task)).stream()
                .filter(entry -> Objects.equals(entry.subjectCode(), subject))
                .filter(entry -> task.about() == null || task.about().equals(entry.pupilCode()))
                .filter(entry -> task.role() != Role.QT)
                .toList();
    }

    /** Key of a sentence in the words of the process that asks. */
    String key(InboxItem task, String sentence) {
        return task.feature() + "." + task.element() + "." + sentence;
    }

    /** Why the case began, in the words of who began it; empty where none were needed. */
    String reason(InboxItem task) {
        return cases.find(task.caseNumber()).map(found -> found.cause().words()).orElse("");
    }

    /** The pupil's cells that the holder of a correction task answers for. */
    List<EntryPlace> places(InboxItem task) {
        var pupil = Objects.requireNonNull(task.about(), "a correction is about one pupil");
        var subjectCode = task.place().subjectCode();
        if (task.role() == Role.QT) {
            return List.of();
        }
        if (subjectCode == null) {
            return forms.homeroom(pupil);
        }
        var subject = school.subject(subjectCode).orElseThrow();
        int grade = school.schoolClass(classRef(task)).orElseThrow().grade();
        var places = new ArrayList<>(forms.marks(pupil, subject, grade, 1));
        places.addAll(forms.marks(pupil, subject, grade, 2));
        places.add(forms.remark(pupil, subject));
        return places;
    }

    /** Stores the pupil's corrected profile, with what was changed in the ledger, and ends the task. */
    @Transactional
    void profileCorrected(InboxItem task, Pupil corrected, SignedInPerson me) {
        var before = ProfileForm.of(school.pupil(corrected.code()).orElseThrow());
        var now = ProfileForm.of(corrected);
        var fields = now.keySet().stream()
                .filter(field -> !Objects.equals(now.get(field), before.get(field)))
                .map(ProfileForm.Field::key)
                .toList();
        profiles.correct(corrected, fields, task.caseNumber().value(), me.personCode());
        done(task, me);
    }

    /** What the holder of a correction task corrected since it was given, whoever wrote it. */
    List<EntryChange> corrections(InboxItem task) {
        var places = places(task);
        return gradebook.changes(classRef(task)).stream()
                .filter(change -> !change.changedAt().isBefore(task.createdAt()))
                .filter(change -> places.contains(EntryPlace.of(change)))
                .toList();
    }

    /** Writes the corrections, of which there may be none, and ends the task; both or neither. */
    @Transactional
    void corrected(InboxItem task, SignedInPerson me, EntrySheet sheet, String reason) {
        if (!sheet.isEmpty()) {
            gradebook.correct(sheet, me.personCode(), reason);
        }
        end(task, me, sheet.isEmpty() ? reason : "");
    }

    /** Ends the task; the process looks again at once. */
    @Transactional
    void done(InboxItem task, SignedInPerson me) {
        end(task, me, "");
    }

    private void end(InboxItem task, SignedInPerson me, String keptBecause) {
        processes.stream()
                .filter(each -> each.feature().equals(task.feature()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(task.feature() + " asks for entries and hears of none"))
                .made(task.id(), me.personCode());
        var event = AuditEvent.by(me.personCode(), "entries-task-done")
                .inCase(task.caseNumber().value())
                .about(task.about() == null ? classRef(task).classCode() : task.about())
                .with("task", task.element());
        audit.record(keptBecause.isEmpty() ? event : event.with("kept-because", keptBecause));
    }
}
