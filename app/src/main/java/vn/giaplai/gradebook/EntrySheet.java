package vn.giaplai.gradebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;

/**
 * Entries of one class that are written together or not at all: a page of a form, a file, a correction. What is not
 * in the sheet stays as it is; so does a null part of a {@link HomeroomEntry}.
 */
public record EntrySheet(
        ClassRef classRef,
        List<MarkEntry> marks,
        List<SubjectRemark> remarks,
        List<ConductEntry> conduct,
        List<HomeroomEntry> homeroom) {

    public EntrySheet {
        marks = List.copyOf(marks);
        remarks = List.copyOf(remarks);
        conduct = List.copyOf(conduct);
        homeroom = List.copyOf(homeroom);
    }

    public static EntrySheet of(ClassRef classRef) {
        return new EntrySheet(classRef, List.of(), List.of(), List.of(), List.of());
    }

    public EntrySheet withMarks(List<MarkEntry> entries) {
        return new EntrySheet(classRef, entries, remarks, conduct, homeroom);
    }

    public EntrySheet withRemarks(List<SubjectRemark> entries) {
        return new EntrySheet(classRef, marks, entries, conduct, homeroom);
    }

    public EntrySheet withConduct(List<ConductEntry> entries) {
        return new EntrySheet(classRef, marks, remarks, entries, homeroom);
    }

    public EntrySheet withHomeroom(List<HomeroomEntry> entries) {
        return new EntrySheet(classRef, marks, remarks, conduct, entries);
    }

    boolean isEmpty() {
        return pupils().isEmpty();
    }

    /** Codes of all pupils that the sheet is about. */
    Set<PupilCode> pupils() {
        return Stream.of(
                        marks.stream().map(entry -> entry.place().pupilCode()),
                        remarks.stream().map(SubjectRemark::pupilCode),
                        conduct.stream().map(ConductEntry::pupilCode),
                        homeroom.stream().map(HomeroomEntry::pupilCode))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }
}
