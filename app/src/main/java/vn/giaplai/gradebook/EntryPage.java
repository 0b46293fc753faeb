package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.Subject;
import vn.giaplai.web.UserProblem;

/** The grid that all entry pages share: one line a pupil, written whole or not at all. */
@Component
final class EntryPage {

    /** What a page is about: the cells of each pupil, and the subject whose exempted pupils have none. */
    record Grid(ClassRef ref, Optional<Subject> subject, Function<PupilCode, List<EntryPlace>> places) {}

    private final SchoolRegister school;
    private final Gradebook gradebook;
    private final EntryForms forms;
    private final EntryWords words;

    EntryPage(SchoolRegister school, Gradebook gradebook, EntryForms forms, EntryWords words) {
        this.school = school;
        this.gradebook = gradebook;
        this.forms = forms;
        this.words = words;
    }

    /** Fills the model with headings and lines. */
    void show(Grid grid, Optional<Submission> submission, boolean editable, Model model) {
        var entries = gradebook.ofClass(grid.ref());
        var made = gradebook.inPapers(grid.ref());
        var shut = gradebook.shut(grid.ref());
        var lines = new ArrayList<FormLine>();
        int ordinal = 0;
        var pupils = school.pupils(grid.ref());
        for (var pupil : pupils) {
            ordinal++;
            var note = note(grid, pupil, entries, made, shut);
            lines.add(
                    forms.line(ordinal, pupil, grid.places().apply(pupil.code()), entries, submission, note, editable));
        }
        model.addAttribute("ref", grid.ref());
        model.addAttribute("yearLocked", !shut.isEmpty());
        model.addAttribute(
                "headings",
                pupils.stream()
                        .limit(1)
                        .flatMap(any -> grid.places().apply(any.code()).stream())
                        .map(words::heading)
                        .toList());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "editable",
                editable && lines.stream().anyMatch(line -> line.note().isEmpty()));
        model.addAttribute(
                "errors", submission.map(sent -> sent.errors().size()).orElse(0));
        model.addAttribute(
                "firstError",
                lines.stream()
                        .flatMap(line -> line.firstError().stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("conductLevels", ConductLevel.values());
    }

    /**
     * Writes the page if every changed cell is right; otherwise nothing, and the submission says why. What was typed for a
     * pupil whose entries were closed meanwhile, or for a cell that the page does not have, is refused, never passed over.
     */
    Submission save(Grid grid, Map<String, String> sent, PersonCode personCode) {
        var entries = gradebook.ofClass(grid.ref());
        var places = school.pupils(grid.ref()).stream()
                .filter(pupil -> !exempt(grid, pupil, entries))
                .flatMap(pupil -> grid.places().apply(pupil.code()).stream())
                .toList();
        var open = places.stream().map(EntryForms::name).collect(Collectors.toSet());
        refuseGone(open, sent);
        refuseForeign(open, sent);
        var submission = forms.read(grid.ref(), places, entries, new HashMap<>(sent));
        if (submission.isClean()) {
            gradebook.write(submission.sheet(), personCode);
        }
        return submission;
    }

    /** Somebody was exempted or left the class while the page was open, and something was typed there. */
    private static void refuseGone(Set<String> open, Map<String, String> sent) {
        boolean gone = sent.keySet().stream()
                .filter(key -> key.startsWith(EntryForms.WAS))
                .map(key -> key.substring(EntryForms.WAS.length()))
                .filter(name -> !open.contains(name))
                .anyMatch(name -> !Objects.equals(sent.get(name), sent.get(EntryForms.WAS + name)));
        if (gone) {
            throw new UserProblem(HttpStatus.CONFLICT, "gradebook.write.cell-gone");
        }
    }

    /** A cell of another page; the form that it was typed into was not this one. */
    private static void refuseForeign(Set<String> open, Map<String, String> sent) {
        boolean foreign = sent.keySet().stream()
                .filter(key -> !key.startsWith(EntryForms.WAS) && !sent.containsKey(EntryForms.WAS + key))
                .anyMatch(key -> EntryForms.isCell(key) && !open.contains(key));
        if (foreign) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "gradebook.write.cell-foreign");
        }
    }

    private static String note(Grid grid, Pupil pupil, Entries entries, Set<PupilCode> made, Set<PupilCode> shut) {
        if (shut.contains(pupil.code())) {
            return "gradebook.line.year-locked";
        }
        if (made.contains(pupil.code())) {
            return "gradebook.line.in-paper";
        }
        return exempt(grid, pupil, entries) ? "gradebook.line.exempt" : "";
    }

    private static boolean exempt(Grid grid, Pupil pupil, Entries entries) {
        return grid.subject()
                .flatMap(subject -> entries.exemption(pupil.code(), subject.code()))
                .isPresent();
    }
}
