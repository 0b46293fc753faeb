package vn.giaplai.documents;

import org.springframework.http.HttpStatus;
import vn.giaplai.web.UserProblem;

/** The bytes of a document do not have the digest recorded for them. They are not handed out and not signed. */
public final class DamagedDocument extends UserProblem {

    private static final long serialVersionUID = 1L;

    DamagedDocument(DocumentId id) {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "documents.damaged", id.toString());
    }
}
