package vn.giaplai.archive;

import vn.giaplai.processes.documents.RefusedDocument;

/** The paper itself is not fit for the archive; nothing was written. */
final class UnfinishedPaper extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusedDocument.Kind kind;
    private final String messageKey;

    UnfinishedPaper(RefusedDocument.Kind kind, String messageKey) {
        super(messageKey);
        this.kind = kind;
        this.messageKey = messageKey;
    }

    RefusedDocument.Kind kind() {
        return kind;
    }

    String messageKey() {
        return messageKey;
    }
}
