package vn.giaplai.archive;

/**
 * Port: where papers lie for ever. What is put there has numbered versions and never changes; whoever puts holds a lock on
 * the object over all nodes meanwhile, so that recognising, writing and reading back are one act.
 *
 * <p>Everything throws {@link StorageProblem}, whose kind says whether waiting helps; nothing is half done then.
 */
interface Shelf {

    /**
     * Stores a paper and what describes it as a new version of its object, for good: it outlives a power failure from
     * here on. A paper that is already there, from a call whose outcome got lost, is recognised and not stored again; a
     * version that no record knows gives way. Throws with {@code TAKEN} when other content lies under the paper's path.
     *
     * @return number of the version that brought the paper in, from 1
     */
    int put(Deposit deposit);

    /** SHA-256 of a file as it lies there now, read from there; 32 bytes. */
    byte[] sha256(Place place);

    /** The bytes of a file. Throws with {@code DAMAGED} when they do not have the digest, with {@code MISSING} without a file. */
    byte[] read(Place place, byte[] sha256);

    /**
     * Where a file lies.
     *
     * @param objectId for instance {@code urn:giaplai:79012345:2026-2027:2612345678}
     * @param version from 1
     * @param path inside the object
     */
    record Place(String objectId, int version, String path) {}
}
