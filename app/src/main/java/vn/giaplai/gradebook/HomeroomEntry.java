package vn.giaplai.gradebook;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/**
 * What the homeroom teacher enters once a year.
 *
 * @param absences half-days counted as buổi, with and without leave (TT 22/2021 Đ12.1c); null until entered
 * @param comment null until entered
 */
public record HomeroomEntry(
        PupilCode pupilCode,
        @Nullable Integer absences,
        @Nullable String comment) {}
