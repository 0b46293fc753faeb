package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.Subject;
import vn.giaplai.web.Texts;

/**
 * Forms over the class book: which cells a page has, what they show, and what was sent. A cell is written only if it
 * was changed on the page and nobody changed it meanwhile; one wrong cell keeps the whole page from being written.
 */
@Component
final class EntryForms {

    static final String WAS = "was.";
    private static final int MOST_ABSENCES = 300;

    private final EntryWords words;

    EntryForms(EntryWords words) {
        this.words = words;
    }

    List<EntryPlace> marks(PupilCode pupilCode, Subject subject, int grade, int term) {
        return Completeness.places(pupilCode, subject, grade, term).stream()
                .map(place -> EntryPlace.of(new MarkEntry(place, null)))
                .toList();
    }

    EntryPlace remark(PupilCode pupilCode, Subject subject) {
        return new EntryPlace(pupilCode, subject.code(), null, EntryKind.REMARK, 1);
    }

    List<EntryPlace> homeroom(PupilCode pupilCode) {
        return List.of(
                new EntryPlace(pupilCode, null, 1, EntryKind.CONDUCT, 1),
                new EntryPlace(pupilCode, null, 2, EntryKind.CONDUCT, 1),
                new EntryPlace(pupilCode, null, null, EntryKind.ABSENCES, 1),
                new EntryPlace(pupilCode, null, null, EntryKind.COMMENT, 1));
    }

    /** A pupil's line; a submission keeps what was typed and marks what is wrong. */
    FormLine line(
            int ordinal,
            Pupil pupil,
            List<EntryPlace> places,
            Entries entries,
            Optional<Submission> submission,
            String note,
            boolean editable) {
        var cells = new ArrayList<FormCell>();
        for (var place : places) {
            var present = present(place, entries);
            var name = name(place);
            cells.add(new FormCell(
                    name,
                    words.heading(place) + ", " + pupil.fullName(),
                    place.kind(),
                    submission
                            .map(sent -> sent.sent().getOrDefault(name, present))
                            .orElse(present),
                    present,
                    submission.map(sent -> sent.errors().get(place)).orElse(null),
                    editable && note.isEmpty()));
        }
        return new FormLine(ordinal, pupil.code(), pupil.fullName(), note, cells);
    }

    /** Reads what was sent for those cells; cells of other pupils or kinds are never looked at. */
    Submission read(ClassRef ref, List<EntryPlace> places, Entries entries, Map<String, String> sent) {
        var errors = new HashMap<EntryPlace, CellError>();
        var collected = new Collected();
        for (var place : places) {
            var text = sent.get(name(place));
            if (text == null) {
                continue;
            }
            var typed = Texts.meant(text).strip();
            var was = sent.getOrDefault(WAS + name(place), "");
            if (typed.equals(was)) {
                continue;
            }
            var present = present(place, entries);
            if (!present.equals(was) && !present.equals(typed)) {
                errors.put(place, CellError.changedMeanwhile(present));
            } else {
                collected.take(place, typed, present).ifPresent(error -> errors.put(place, error));
            }
        }
        return new Submission(collected.sheet(ref), errors, sent);
    }

    static String name(EntryPlace place) {
        return place.pupilCode() + "." + (place.subjectCode() == null ? "-" : place.subjectCode()) + "."
                + (place.term() == null ? 0 : place.term()) + "." + place.kind() + "." + place.position();
    }

    /** Whether a field of a form is a cell of some page, as {@link #name} gives it. */
    static boolean isCell(String field) {
        return field.chars().filter(sign -> sign == '.').count() >= 4;
    }

    private static String present(EntryPlace place, Entries entries) {
        var pupil = place.pupilCode();
        var subject = place.subjectCode() == null ? "" : place.subjectCode();
        int term = place.term() == null ? 0 : place.term();
        Optional<String> text = switch (place.kind()) {
            case REMARK -> entries.remark(pupil, subject);
            case CONDUCT -> entries.conduct(pupil, term).map(ConductLevel::vietnamese);
            case ABSENCES -> entries.absences(pupil).map(String::valueOf);
            case COMMENT -> entries.comment(pupil);
            case EXEMPTION -> entries.exemption(pupil, subject).map(Exemption::reason);
            case TX, GK, CK, LEVEL ->
                entries.mark(markPlace(place)).map(mark -> mark.value().text());
        };
        return Texts.meant(text.orElse(""));
    }

    private static MarkPlace markPlace(EntryPlace place) {
        if (place.subjectCode() == null || place.term() == null) {
            throw new IllegalArgumentException("a mark has a subject and a term");
        }
        return new MarkPlace(
                place.pupilCode(),
                place.subjectCode(),
                place.term(),
                MarkKind.valueOf(place.kind().name()),
                place.position());
    }

    /** Turns typed texts into entries. */
    private static final class Collected {

        private static final Set<EntryKind> MARKS = Set.of(EntryKind.TX, EntryKind.GK, EntryKind.CK, EntryKind.LEVEL);

        private final List<MarkEntry> marks = new ArrayList<>();
        private final List<SubjectRemark> remarks = new ArrayList<>();
        private final List<ConductEntry> conduct = new ArrayList<>();
        private final List<HomeroomEntry> homeroom = new ArrayList<>();

        EntrySheet sheet(ClassRef ref) {
            return new EntrySheet(ref, marks, remarks, conduct, homeroom);
        }

        /** The same value written in another way ("9,0" for 9) is no change. */
        Optional<CellError> take(EntryPlace place, String typed, String present) {
            if (MARKS.contains(place.kind())) {
                return mark(place, typed, present);
            }
            if (typed.isEmpty()) {
                return Optional.of(CellError.of("cannot-be-emptied"));
            }
            return switch (place.kind()) {
                case CONDUCT -> conduct(place, typed);
                case ABSENCES -> absences(place, typed, present);
                default -> sentence(place, typed);
            };
        }

        private Optional<CellError> mark(EntryPlace place, String typed, String present) {
            var reading = place.kind() == EntryKind.LEVEL ? Reading.level(typed) : Reading.score(typed);
            if (reading.problem() != Reading.Problem.NONE) {
                return Optional.of(CellError.of(reading.problem()));
            }
            if (!reading.value().map(MarkValue::text).orElse("").equals(present)) {
                marks.add(new MarkEntry(markPlace(place), reading.value().orElse(null)));
            }
            return Optional.empty();
        }

        private Optional<CellError> conduct(EntryPlace place, String typed) {
            int term = place.term() == null ? 1 : place.term();
            var level = ConductLevel.of(typed);
            level.ifPresent(found -> conduct.add(new ConductEntry(place.pupilCode(), term, found)));
            return level.isPresent() ? Optional.empty() : Optional.of(CellError.of("not-conduct"));
        }

        private Optional<CellError> absences(EntryPlace place, String typed, String present) {
            if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_ABSENCES) {
                return Optional.of(CellError.of("not-absences"));
            }
            var days = Integer.valueOf(typed);
            if (!days.toString().equals(present)) {
                homeroom.add(new HomeroomEntry(place.pupilCode(), days, null));
            }
            return Optional.empty();
        }

        private Optional<CellError> sentence(EntryPlace place, String typed) {
            boolean remark = place.kind() == EntryKind.REMARK;
            if (typed.length() > (remark ? 500 : 1_000)) {
                return Optional.of(CellError.of("too-long"));
            }
            var unprintable = Printable.unprintable(typed).map(CellError::unprintable);
            if (unprintable.isPresent()) {
                return unprintable;
            }
            if (remark && place.subjectCode() != null) {
                remarks.add(new SubjectRemark(place.pupilCode(), place.subjectCode(), typed));
            } else {
                homeroom.add(new HomeroomEntry(place.pupilCode(), null, typed));
            }
            return Optional.empty();
        }
    }
}
