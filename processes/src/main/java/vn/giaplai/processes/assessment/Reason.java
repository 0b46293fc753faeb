package vn.giaplai.processes.assessment;

/**
 * Why a result is what it is; stored with it.
 *
 * @param code for machines, {@code learning.TT22.9.2.tot}
 * @param sentence Vietnamese, for people
 * @param source article of the circular
 */
public record Reason(String code, String sentence, String source) {}
