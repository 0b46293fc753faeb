package vn.giaplai.transcripts;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.UserProblem;

/** Papers as PDF: a preview that is stored nowhere, and the paper of a case as it stands now. */
@Controller
class PaperController {

    private final TranscriptPapers papers;
    private final Documents documents;
    private final PaperRights rights;

    PaperController(TranscriptPapers papers, Documents documents, PaperRights rights) {
        this.papers = papers;
        this.documents = documents;
        this.rights = rights;
    }

    @GetMapping("/transcripts/preview/{classCode}/{pupilCode}")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String classCode,
            @PathVariable String pupilCode,
            @RequestParam String year) {
        var ref = ClassRef.ofPath(me.schoolCode(), year, classCode);
        rights.demandWhole(me, ref);
        return pdf("xem-truoc-" + pupilCode + ".pdf", papers.preview(ref, pupilCode, me.personCode()));
    }

    @GetMapping("/transcripts/papers/{documentId}")
    ResponseEntity<byte[]> paper(@AuthenticationPrincipal SignedInPerson me, @PathVariable String documentId) {
        var id = id(documentId);
        var bytes = rights.file(me, id);
        var document = documents.get(id);
        var name =
                document.pupilCode() == null ? "quyet-dinh-khoa-hoc-ba.pdf" : "hoc-ba-" + document.pupilCode() + ".pdf";
        return pdf(name, bytes);
    }

    private static DocumentId id(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "transcripts.paper.unknown");
        }
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
