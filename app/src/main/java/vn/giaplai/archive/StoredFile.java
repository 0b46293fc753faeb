package vn.giaplai.archive;

/**
 * One file of an archived object.
 *
 * @param path logical path inside the object, for instance {@code hoc-ba/hoc-ba-2612345678-2026-2027-v1.pdf}
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record StoredFile(String path, byte[] bytes) {}
