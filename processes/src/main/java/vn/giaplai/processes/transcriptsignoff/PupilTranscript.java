package vn.giaplai.processes.transcriptsignoff;

/** The học bạ of one pupil in one year. */
public record PupilTranscript(String schoolCode, String schoolYear, String classCode, String pupilCode) {}
