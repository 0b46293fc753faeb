package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.codes.SchoolCode;

/**
 * The học bạ of a class in one year.
 *
 * @param schoolYear as {@code 2026-2027}
 */
public record ClassTranscripts(SchoolCode schoolCode, String schoolYear, String classCode) {}
