package vn.giaplai.gradebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/**
 * The trace of one change of something already entered; never changed or deleted. Source: S002 Đ12.9, Đ15.4.
 *
 * @param subjectCode null for conduct, absences and the homeroom teacher's comment
 * @param term null for what is entered once a year
 * @param oldValue null where nothing stood there
 * @param newValue null where the entry was taken away
 * @param afterRender whether a paper had already been made: only these count as corrections on the paper
 */
public record EntryChange(
        PupilCode pupilCode,
        @Nullable String subjectCode,
        @Nullable Integer term,
        EntryKind kind,
        int position,
        @Nullable String oldValue,
        @Nullable String newValue,
        String reason,
        PersonCode changedBy,
        Instant changedAt,
        boolean afterRender) {}
