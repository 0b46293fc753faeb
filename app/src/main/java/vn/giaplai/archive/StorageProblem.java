package vn.giaplai.archive;

import java.util.Locale;

/** The shelf did not do what was asked; what had been stored before is as it was. */
final class StorageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What kind of trouble it is, and whether waiting helps. */
    enum Kind {
        /** The disk is full, or would be. */
        FULL(true),
        /** Somebody else is writing the same object at this moment, or died while doing so less than a minute ago. */
        BUSY(true),
        /** The disk cannot be read or written. */
        UNREACHABLE(true),
        /** The file is not there. */
        MISSING(false),
        /** The bytes are not those that were stored. */
        DAMAGED(false),
        /** Another content already lies under the same path. */
        TAKEN(false);

        private final boolean temporary;

        Kind(boolean temporary) {
            this.temporary = temporary;
        }

        String messageKey() {
            return "archive.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    StorageProblem(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    StorageProblem(Kind kind, String what, Throwable cause) {
        super(what, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether trying again later can help without anybody repairing something. */
    boolean temporary() {
        return kind.temporary;
    }
}
