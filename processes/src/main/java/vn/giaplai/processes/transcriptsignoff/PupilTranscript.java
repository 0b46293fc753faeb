package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** The học bạ of one pupil in one year. */
public record PupilTranscript(SchoolCode schoolCode, String schoolYear, String classCode, PupilCode pupilCode) {}
