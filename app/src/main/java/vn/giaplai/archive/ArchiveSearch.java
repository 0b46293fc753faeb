package vn.giaplai.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.archive.ArchivePage.Row;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperAccess;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/**
 * Finds archived papers for those who may know of them: the clerk, the leaders and the inspector the whole school, a
 * homeroom teacher the own class, nobody else anything. Who takes the paper itself, {@link PaperRights} decides.
 */
@Service
class ArchiveSearch {

    private final ArchiveRepository records;
    private final Documents documents;
    private final PaperRights papers;
    private final ShelvedBytes archived;
    private final Permissions permissions;
    private final AuditLog audit;

    ArchiveSearch(
            ArchiveRepository records,
            Documents documents,
            PaperRights papers,
            ShelvedBytes archived,
            Permissions permissions,
            AuditLog audit) {
        this.records = records;
        this.documents = documents;
        this.papers = papers;
        this.archived = archived;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** The papers that match, in the order of class lists. */
    ArchivePage find(ArchiveQuery query, SignedInPerson me) {
        var found = records.search(SearchStatement.of(query, scope(me)));
        var rows = found.stream()
                .limit(ArchiveQuery.PAGE)
                .map(record -> new Row(record, documents.get(record.documentId())))
                .toList();
        return new ArchivePage(
                rows,
                found.size() > ArchiveQuery.PAGE
                        ? rows.get(rows.size() - 1).record().sortKey()
                        : null);
    }

    /** One paper's record. Refuses with 404 what is not archived or not for this person: the two look the same. */
    ArchiveRecord record(DocumentId id, SignedInPerson me) {
        var scope = scope(me);
        return records.find(id)
                .filter(scope::admits)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "archive.record.unknown"));
    }

    /** Whether this person may take the file and its data, not only see that the paper is there. */
    boolean mayTake(ArchiveRecord record, SignedInPerson me) {
        return papers.access(me, documents.get(record.documentId())).covers(PaperAccess.WHOLE);
    }

    /** Whether this person may read it on the screen. */
    boolean mayLook(ArchiveRecord record, SignedInPerson me) {
        return papers.access(me, documents.get(record.documentId())).covers(PaperAccess.PICTURES);
    }

    /** All papers of the same file, newest first. */
    List<Row> versions(ArchiveRecord record) {
        return records.ofObject(record.objectId()).stream()
                .map(each -> new Row(each, documents.get(each.documentId())))
                .sorted((one, other) ->
                        Integer.compare(other.record().version(), one.record().version()))
                .toList();
    }

    /** The data of the paper as XML, its digest checked; who took it is written into the ledger. 404 without one. */
    @Transactional
    public byte[] retrieveTwin(DocumentId id, SignedInPerson me) {
        papers.look(me, id, PaperAccess.WHOLE);
        var xml = archived.twin(record(id, me))
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "archive.record.unknown"));
        audit.record(AuditEvent.by(me.personCode(), "archived-twin-retrieved").on(id.value()));
        return xml;
    }

    private ArchiveScope scope(SignedInPerson me) {
        var places = papers.places(me, PaperAccess.PICTURES);
        var scope = new ArchiveScope(
                me.schoolCode(),
                places.stream().anyMatch(place -> place.classCode() == null),
                places.stream().flatMap(place -> classRef(place).stream()).collect(Collectors.toSet()));
        permissions.demand(!scope.isEmpty());
        return scope;
    }

    private static Optional<ClassRef> classRef(Place place) {
        return Optional.ofNullable(place.classCode())
                .map(code -> new ClassRef(place.schoolCode(), place.schoolYear(), code));
    }
}
