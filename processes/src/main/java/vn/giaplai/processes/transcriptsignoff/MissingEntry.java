package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * Something a transcript cannot do without.
 *
 * @param pupilCode whose
 * @param what in words for the person who enters it ("Điểm đánh giá cuối kì II")
 */
public record MissingEntry(String pupilCode, String what, Role responsible, Place place) {}
