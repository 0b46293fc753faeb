package vn.giaplai.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.OwnerProof;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/**
 * Who sees how much of a paper: {@link PaperTable}, and whole for those who sign or decide about it while that is open;
 * nothing while somebody else may be at work under the person's name ({@link OwnerProof}).
 * Every address that gives a paper asks here, and every look is written into the ledger.
 */
@Service
public class PaperRights {

    private final Permissions permissions;
    private final OwnerProof owner;
    private final Duties duties;
    private final Documents documents;
    private final List<OpenDuties> open;
    private final AuditLog audit;

    PaperRights(
            Permissions permissions,
            OwnerProof owner,
            Duties duties,
            Documents documents,
            List<OpenDuties> open,
            AuditLog audit) {
        this.permissions = permissions;
        this.owner = owner;
        this.duties = duties;
        this.documents = documents;
        this.open = List.copyOf(open);
        this.audit = audit;
    }

    /** How much of the paper this person sees today. */
    public PaperAccess access(SignedInPerson me, Document document) {
        return access(me, List.of(document)).getOrDefault(document.id(), PaperAccess.NONE);
    }

    /** The same of many papers; classes and cases are asked about once. */
    public Map<DocumentId, PaperAccess> access(SignedInPerson me, Collection<Document> papers) {
        var found = new HashMap<DocumentId, PaperAccess>();
        if (owner.isOwed(me.personCode())) {
            papers.forEach(paper -> found.put(paper.id(), PaperAccess.NONE));
            return found;
        }
        var places = new HashMap<Place, PaperAccess>();
        var open = new HashMap<String, Boolean>();
        for (var paper : papers) {
            var place = new Place(paper.schoolCode().value(), paper.schoolYear(), paper.classCode(), null, null);
            boolean duty = paper.open()
                    && paper.schoolCode().equals(me.schoolCode())
                    && open.computeIfAbsent(paper.caseNumber(), number -> hasDuty(me, number));
            found.put(
                    paper.id(), duty ? PaperAccess.WHOLE : places.computeIfAbsent(place, where -> standing(me, where)));
        }
        return found;
    }

    /** Whether this person sees papers of the class whole whatever is open: for one that is not made yet. */
    public boolean readsWhole(SignedInPerson me, ClassRef where) {
        return !owner.isOwed(me.personCode()) && standing(me, where.place()) == PaperAccess.WHOLE;
    }

    /** Refuses whoever does not see papers of the class whole, with the page of 403. */
    public void demandWhole(SignedInPerson me, ClassRef where) {
        demandOwner(me);
        if (!readsWhole(me, where)) {
            throw new AccessDeniedException("not by the table of papers");
        }
    }

    /** Whether this person sees anything of the papers of the own school as a whole, whatever is open. */
    public boolean readsDecisions(SignedInPerson me) {
        return !owner.isOwed(me.personCode()) && standing(me, Place.ofUnit(me.schoolCode())) != PaperAccess.NONE;
    }

    /** Where this person sees the papers of pupils at least so far, whatever is open. */
    public List<Place> places(SignedInPerson me, PaperAccess asked) {
        return permissions.held(me).stream()
                .filter(held -> PaperTable.of(held.role())
                        .filter(line -> line.ofClass().covers(asked))
                        .isPresent())
                .map(HeldDuty::place)
                .toList();
    }

    /** The paper, if this person sees at least so much of it; the page of 404 or 403 otherwise. Writes the ledger. */
    @Transactional
    public Document look(SignedInPerson me, DocumentId id, PaperAccess asked) {
        var document = documents
                .find(id)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "documents.problem.unknown"));
        demandOwner(me);
        var held = access(me, document);
        if (!held.covers(asked)) {
            throw new AccessDeniedException("the table of papers gives this person " + held);
        }
        record(me, document, asked);
        return document;
    }

    /** The whole file, for those who see the paper whole; who took it is written into the ledger. */
    @Transactional
    public byte[] file(SignedInPerson me, DocumentId id) {
        look(me, id, PaperAccess.WHOLE);
        return documents.bytes(id);
    }

    /** The file to make pictures of, for those who see at least these; each look is written into the ledger. */
    @Transactional
    byte[] forPictures(SignedInPerson me, DocumentId id) {
        look(me, id, PaperAccess.PICTURES);
        return documents.bytes(id);
    }

    private void demandOwner(SignedInPerson me) {
        if (owner.isOwed(me.personCode())) {
            throw new UserProblem(HttpStatus.FORBIDDEN, "documents.problem.owner");
        }
    }

    /** Without the case's number: forty looks of sixteen teachers would bury what the case's page tells. */
    private void record(SignedInPerson me, Document document, PaperAccess asked) {
        var event = AuditEvent.by(me.personCode(), "document-read")
                .on(document.id().value())
                .with("part", asked);
        audit.record(document.pupilCode() == null ? event : event.about(document.pupilCode()));
    }

    private boolean hasDuty(SignedInPerson me, String caseNumber) {
        return open.stream()
                .flatMap(each -> each.of(caseNumber).stream())
                .anyMatch(duty -> duties.holds(me.personCode(), duty));
    }

    private PaperAccess standing(SignedInPerson me, Place place) {
        return permissions.held(me).stream()
                .filter(held -> held.covers(held.role(), place))
                .flatMap(held -> PaperTable.of(held.role()).stream())
                .map(line -> place.classCode() == null ? line.ofSchool() : line.ofClass())
                .max(Comparator.naturalOrder())
                .orElse(PaperAccess.NONE);
    }
}
