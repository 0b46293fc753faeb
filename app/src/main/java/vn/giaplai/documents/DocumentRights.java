package vn.giaplai.documents;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Who may see a paper: the teachers of its class and those who read the whole school; of a school's paper, the latter. */
@Component
class DocumentRights {

    private final Permissions permissions;
    private final Documents documents;

    DocumentRights(Permissions permissions, Documents documents) {
        this.permissions = permissions;
        this.documents = documents;
    }

    /** The document, if this person may see it; the page of 404 or 403 otherwise. */
    Document demand(SignedInPerson me, DocumentId id) {
        var document = documents
                .find(id)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "documents.problem.unknown"));
        permissions.demand(mayRead(me, document));
        return document;
    }

    private boolean mayRead(SignedInPerson me, Document document) {
        var classCode = document.classCode();
        if (classCode == null) {
            return me.schoolCode().equals(document.schoolCode()) && permissions.mayReadSchool(me);
        }
        return permissions.mayReadClass(me, new ClassRef(document.schoolCode(), document.schoolYear(), classCode));
    }
}
