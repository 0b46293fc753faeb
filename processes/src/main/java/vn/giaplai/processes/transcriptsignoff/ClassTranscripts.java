package vn.giaplai.processes.transcriptsignoff;

/**
 * The học bạ of a class in one year.
 *
 * @param schoolYear as {@code 2026-2027}
 */
public record ClassTranscripts(String schoolCode, String schoolYear, String classCode) {}
