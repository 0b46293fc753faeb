package vn.giaplai.gradebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/** Everything entered for some pupils of one school year, read in one go and looked up in memory. */
public final class Entries {

    private final Map<MarkPlace, Mark> marks;
    private final Map<PupilCode, List<Mark>> marksByPupil;
    private final Map<PupilSubject, SubjectRemark> remarks;
    private final Map<PupilSubject, Exemption> exemptions;
    private final Map<PupilTerm, ConductLevel> conduct;
    private final Map<PupilCode, HomeroomEntry> homeroom;

    Entries(
            List<Mark> marks,
            List<SubjectRemark> remarks,
            List<Exemption> exemptions,
            List<ConductEntry> conduct,
            List<HomeroomEntry> homeroom) {
        this.marks = marks.stream().collect(toMap(Mark::place, Function.identity()));
        this.marksByPupil =
                marks.stream().collect(groupingBy(mark -> mark.place().pupilCode()));
        this.remarks = remarks.stream()
                .collect(toMap(each -> new PupilSubject(each.pupilCode(), each.subjectCode()), Function.identity()));
        this.exemptions = exemptions.stream()
                .collect(toMap(each -> new PupilSubject(each.pupilCode(), each.subjectCode()), Function.identity()));
        this.conduct = conduct.stream()
                .collect(toMap(each -> new PupilTerm(each.pupilCode(), each.term()), ConductEntry::level));
        this.homeroom = homeroom.stream().collect(toMap(HomeroomEntry::pupilCode, Function.identity()));
    }

    public Optional<Mark> mark(MarkPlace place) {
        return Optional.ofNullable(marks.get(place));
    }

    /** All marks of one pupil, in no particular order. */
    public List<Mark> marksOf(PupilCode pupilCode) {
        return marksByPupil.getOrDefault(pupilCode, List.of());
    }

    public Optional<String> remark(PupilCode pupilCode, String subjectCode) {
        return Optional.ofNullable(remarks.get(new PupilSubject(pupilCode, subjectCode)))
                .map(SubjectRemark::remark);
    }

    public Optional<Exemption> exemption(PupilCode pupilCode, String subjectCode) {
        return Optional.ofNullable(exemptions.get(new PupilSubject(pupilCode, subjectCode)));
    }

    /** Codes of the subjects that the pupil is exempted from. */
    public Set<String> exemptSubjects(PupilCode pupilCode) {
        return exemptions.keySet().stream()
                .filter(key -> key.pupilCode().equals(pupilCode))
                .map(PupilSubject::subjectCode)
                .collect(toUnmodifiableSet());
    }

    public Optional<ConductLevel> conduct(PupilCode pupilCode, int term) {
        return Optional.ofNullable(conduct.get(new PupilTerm(pupilCode, term)));
    }

    /** Half-days absent in the year; empty until entered. */
    public Optional<Integer> absences(PupilCode pupilCode) {
        return homeroom(pupilCode, HomeroomEntry::absences);
    }

    /** The homeroom teacher's comment; empty until entered. */
    public Optional<String> comment(PupilCode pupilCode) {
        return homeroom(pupilCode, HomeroomEntry::comment);
    }

    private <T> Optional<T> homeroom(PupilCode pupilCode, Function<HomeroomEntry, @Nullable T> part) {
        var entry = homeroom.get(pupilCode);
        return entry == null ? Optional.empty() : Optional.ofNullable(part.apply(entry));
    }

    private record PupilSubject(PupilCode pupilCode, String subjectCode) {}

    private record PupilTerm(PupilCode pupilCode, int term) {}
}
