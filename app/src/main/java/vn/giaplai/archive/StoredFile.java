package vn.giaplai.archive;

/**
 * One file of an archived object.
 *
 * @param path logical path inside the object, for instance {@code giay-xac-nhan/xac-nhan-2612345678-2026-2027-v1.pdf}
 * @param bytes its content
 * @param sha256 digest of {@code bytes}, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record StoredFile(String path, byte[] bytes, byte[] sha256) {

    static StoredFile of(String path, byte[] bytes) {
        return new StoredFile(path, bytes, Digests.sha256(bytes));
    }
}
