package vn.giaplai.gradebook;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/** Where an entry of any kind stands, so that changes can be matched and counted by place. */
record EntryPlace(
        PupilCode pupilCode,
        @Nullable String subjectCode,
        @Nullable Integer term,
        EntryKind kind,
        int position) {

    static EntryPlace of(EntryChange change) {
        return new EntryPlace(
                change.pupilCode(), change.subjectCode(), change.term(), change.kind(), change.position());
    }

    static EntryPlace of(MarkEntry entry) {
        var place = entry.place();
        return new EntryPlace(
                place.pupilCode(), place.subjectCode(), place.term(), EntryKind.of(place.kind()), place.position());
    }

    static EntryPlace of(SubjectRemark remark) {
        return new EntryPlace(remark.pupilCode(), remark.subjectCode(), null, EntryKind.REMARK, 1);
    }

    static EntryPlace of(ConductEntry conduct) {
        return new EntryPlace(conduct.pupilCode(), null, conduct.term(), EntryKind.CONDUCT, 1);
    }

    /** Short and without any value, for the ledger: "TOAN HK1 TX 2". */
    String text() {
        var text = new StringBuilder();
        if (subjectCode != null) {
            text.append(subjectCode).append(' ');
        }
        if (term != null) {
            text.append("HK").append(term).append(' ');
        }
        text.append(kind);
        if (kind == EntryKind.TX) {
            text.append(' ').append(position);
        }
        return text.toString();
    }
}
