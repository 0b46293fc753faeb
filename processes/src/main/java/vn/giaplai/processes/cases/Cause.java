package vn.giaplai.processes.cases;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Why a case exists and who began it.
 *
 * @param why a word of the process's own, as {@code TRANSFER}
 * @param words of who began it or of what was refused; empty where none are needed
 * @param by null where a process began it by itself
 */
public record Cause(String why, String words, @Nullable PersonCode by) {}
