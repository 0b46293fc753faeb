package vn.giaplai.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.archive.ArchivalDescription.PdfFacts;
import vn.giaplai.archive.StorageProblem.Kind;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentContent;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.DocumentRevision;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.RevisionKind;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.SchoolTime;

/**
 * Puts one paper on its shelf: puts it there, reads it back, compares the digest with the register's,
 * and then commits record, issue and ledger event together. Written but not committed is recognised the next time.
 */
@Component
class Shelving {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Documents documents;
    private final ArchiveRepository records;
    private final Shelf shelf;
    private final SchoolRegister schools;
    private final PaperSignatures signatures;
    private final AuditLog audit;
    private final SchoolTime time;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Shelving(
            Documents documents,
            ArchiveRepository records,
            Shelf shelf,
            SchoolRegister schools,
            PaperSignatures signatures,
            AuditLog audit,
            SchoolTime time,
            Clock clock) {
        this.documents = documents;
        this.records = records;
        this.shelf = shelf;
        this.schools = schools;
        this.signatures = signatures;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Archives and issues the paper; does nothing when that was done before. Throws {@link UnfinishedPaper} when the
     * paper is not fit for it, {@link StorageProblem} when the shelf fails.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void shelve(DocumentId id) {
        var objectId = objectId(documents.get(id));
        records.lockObject(objectId);
        if (records.find(id).isPresent()) {
            return;
        }
        var locked = documents.lock(List.of(id)).get(0);
        var content = locked.content()
                .orElseThrow(() -> new UnfinishedPaper(RefusedDocument.Kind.BROKEN, "archive.refused.broken"));
        var earlier = records.ofObject(objectId);
        var paper = paper(locked.document(), content, objectId);
        var metadata = ArchivalDescription.of(paper, earlier, time);
        int version = store(paper, earlier, metadata);
        records.insert(record(paper, version, metadata));
        documents.issued(id);
        audit.record(event(paper, version));
    }

    private int store(
            ArchivalDescription.Paper paper, List<ArchiveRecord> earlier, Map<String, Map<String, String>> metadata) {
        int recorded =
                earlier.stream().mapToInt(ArchiveRecord::objectVersion).max().orElse(0);
        var about = new ArrayList<StoredFile>();
        about.add(StoredFile.of("metadata.json", json.writeValueAsBytes(metadata)));
        about.add(StoredFile.of(
                "mo-ta.txt", ArchivalDescription.readable(metadata).getBytes(UTF_8)));
        var twin = paper.twin();
        if (twin != null) {
            about.add(twin);
        }
        var file = new StoredFile(paper.path(), paper.bytes(), paper.sha256());
        int version = shelf.put(new Deposit(
                paper.objectId(), recorded, file, about, ArchivalDescription.act(paper), paper.archivedAt()));
        requireReadBack(paper.objectId(), version, file);
        if (twin != null) {
            requireReadBack(paper.objectId(), version, twin);
        }
        return version;
    }

    private void requireReadBack(String objectId, int version, StoredFile file) {
        var place = new Shelf.Place(objectId, version, file.path());
        if (!Arrays.equals(shelf.sha256(place), file.sha256())) {
            throw new StorageProblem(Kind.DAMAGED, "read back differently: " + file.path());
        }
    }

    private ArchivalDescription.Paper paper(Document document, DocumentContent content, String objectId) {
        var revisions = documents.revisions(document.id());
        requireLift(document, revisions);
        var school = schools.school(document.schoolCode()).orElseThrow();
        return new ArchivalDescription.Paper(
                document,
                school,
                pupil(document),
                objectId,
                path(document),
                content.bytes(),
                content.sha256(),
                facts(content.bytes()),
                signatures.of(revisions, VIETNAMESE).stream()
                        .map(PaperSignatures.Line::inOneLine)
                        .toList(),
                revisions,
                clock.instant());
    }

    private static void requireLift(Document document, List<DocumentRevision> revisions) {
        var last = revisions.get(revisions.size() - 1).kind();
        if (document.wantedLevel().equals("B_LTA") && last != RevisionKind.LIFT) {
            throw new UnfinishedPaper(RefusedDocument.Kind.TEMPORARY, "archive.refused.not-lifted");
        }
    }

    private @Nullable Pupil pupil(Document document) {
        var code = document.pupilCode();
        return code == null ? null : schools.pupil(code).orElseThrow();
    }

    private static PdfFacts facts(byte[] pdf) {
        try (var opened = Loader.loadPDF(pdf)) {
            var ids = opened.getDocument().getDocumentID();
            var first = ids != null && ids.size() > 0 && ids.getObject(0) instanceof COSString id
                    ? HexFormat.of().formatHex(id.getBytes())
                    : null;
            return new PdfFacts(
                    opened.getNumberOfPages(), first, TwinOfPdf.of(opened).orElse(null));
        } catch (IOException broken) {
            throw new UnfinishedPaper(RefusedDocument.Kind.BROKEN, "archive.refused.broken");
        }
    }

    private static String objectId(Document document) {
        var year = "urn:giaplai:" + document.schoolCode() + ":" + document.schoolYear();
        return document.pupilCode() == null ? year : year + ":" + document.pupilCode();
    }

    private static String path(Document document) {
        var filing = document.kind().filing();
        var pupil = document.pupilCode() == null ? "" : document.pupilCode() + "-";
        var name = filing.folder() + "/" + filing.file() + "-" + pupil + document.schoolYear();
        return name + "-v" + document.version() + ".pdf";
    }

    private static ArchiveRecord record(
            ArchivalDescription.Paper paper, int version, Map<String, Map<String, String>> metadata) {
        var document = paper.document();
        var pupil = paper.pupil();
        var twin = paper.twin();
        return new ArchiveRecord(
                document.id(),
                paper.objectId(),
                version,
                paper.path(),
                paper.sha256(),
                paper.bytes().length,
                metadata,
                paper.archivedAt(),
                document.schoolCode(),
                document.schoolYear(),
                document.classCode(),
                document.pupilCode(),
                pupil == null ? null : pupil.personalId(),
                pupil == null ? null : pupil.fullName(),
                pupil == null ? null : pupil.birthDate(),
                document.title(),
                document.version(),
                paper.facts().id(),
                twin == null ? null : new ArchiveRecord.Twin(twin.path(), twin.sha256()));
    }

    private static AuditEvent event(ArchivalDescription.Paper paper, int version) {
        var event = AuditEvent.bySystem("document-archived")
                .inCase(paper.document().caseNumber())
                .on(paper.document().id().value())
                .with("object", paper.objectId())
                .with("objectVersion", version)
                .with("sha256", HexFormat.of().formatHex(paper.sha256()));
        var pupilCode = paper.document().pupilCode();
        return pupilCode == null ? event : event.about(pupilCode);
    }
}
