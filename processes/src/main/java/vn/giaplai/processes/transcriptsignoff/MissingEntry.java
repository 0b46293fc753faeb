package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.approvers.Role;
import vn.giaplai.processes.approvers.Scope;

/**
 * Something a transcript cannot do without.
 *
 * @param pupilCode whose
 * @param what in words for the person who enters it ("Điểm đánh giá cuối kì II")
 */
public record MissingEntry(String pupilCode, String what, Role responsible, Scope scope) {}
