package vn.giaplai.gradebook;

/**
 * What a write did.
 *
 * @param added entries where nothing stood before
 * @param changed entries that were different before; each left a trace
 * @param unchanged entries that already stood so
 */
public record Written(int added, int changed, int unchanged) {}
