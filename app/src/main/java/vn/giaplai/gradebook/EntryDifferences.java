package vn.giaplai.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/** Compares a sheet with what stands in the gradebook and keeps what differs, in the order of the sheet. */
final class EntryDifferences {

    private final Entries present;
    private final Writer writer;
    private final Set<PupilCode> printed;
    private final List<EntryChange> changes = new ArrayList<>();
    private int unchanged;

    /** Who writes, when and why. */
    record Writer(PersonCode personCode, Instant at, String reason) {}

    EntryDifferences(Entries present, Writer writer, Set<PupilCode> printed) {
        this.present = present;
        this.writer = writer;
        this.printed = Set.copyOf(printed);
    }

    /** All differences; those without an old value are new entries. */
    List<EntryChange> of(EntrySheet sheet) {
        for (var entry : sheet.marks()) {
            var place = entry.place();
            var old = present.mark(place).map(mark -> mark.value().text());
            var value = entry.value();
            add(
                    place.pupilCode(),
                    place.subjectCode(),
                    place.term(),
                    EntryKind.of(place.kind()),
                    place.position(),
                    old,
                    value == null ? null : value.text());
        }
        for (var remark : sheet.remarks()) {
            var old = present.remark(remark.pupilCode(), remark.subjectCode());
            add(remark.pupilCode(), remark.subjectCode(), null, EntryKind.REMARK, 1, old, remark.remark());
        }
        for (var conduct : sheet.conduct()) {
            var old = present.conduct(conduct.pupilCode(), conduct.term()).map(ConductLevel::vietnamese);
            var level = conduct.level().vietnamese();
            add(conduct.pupilCode(), null, conduct.term(), EntryKind.CONDUCT, 1, old, level);
        }
        sheet.homeroom().forEach(this::homeroom);
        return List.copyOf(changes);
    }

    int unchanged() {
        return unchanged;
    }

    private void homeroom(HomeroomEntry entry) {
        var absences = entry.absences();
        if (absences != null) {
            var old = present.absences(entry.pupilCode()).map(String::valueOf);
            add(entry.pupilCode(), null, null, EntryKind.ABSENCES, 1, old, absences.toString());
        }
        if (entry.comment() != null) {
            add(
                    entry.pupilCode(),
                    null,
                    null,
                    EntryKind.COMMENT,
                    1,
                    present.comment(entry.pupilCode()),
                    entry.comment());
        }
    }

    private void add(
            PupilCode pupil,
            @Nullable String subject,
            @Nullable Integer term,
            EntryKind kind,
            int position,
            Optional<String> old,
            @Nullable String value) {
        if (Objects.equals(old.orElse(null), value)) {
            unchanged++;
            return;
        }
        changes.add(new EntryChange(
                pupil,
                subject,
                term,
                kind,
                position,
                old.orElse(null),
                value,
                writer.reason(),
                writer.personCode(),
                writer.at(),
                printed.contains(pupil)));
    }
}
