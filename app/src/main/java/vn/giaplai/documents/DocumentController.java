package vn.giaplai.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.TrustAnchors;

/** A paper with its signatures, as the file itself proves them, and its versions. */
@Controller
@RequestMapping("/documents")
class DocumentController {

    private final Documents documents;
    private final PaperRights rights;
    private final SchoolRegister register;
    private final List<PaperContents> contents;
    private final TrustAnchors anchors;
    private final SignatureValidator validator;

    DocumentController(
            Documents documents,
            PaperRights rights,
            SchoolRegister register,
            List<PaperContents> contents,
            TrustAnchors anchors,
            RevocationSource revocation) {
        this.documents = documents;
        this.rights = rights;
        this.register = register;
        this.contents = List.copyOf(contents);
        this.anchors = anchors;
        this.validator = new SignatureValidator(Clock.systemUTC(), revocation).forOwnPapers();
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me, Model model) {
        var document = rights.look(me, new DocumentId(id), PaperAccess.OWN_ROW);
        var pupilCode = document.pupilCode();
        model.addAttribute("document", document);
        var access = rights.access(me, document);
        var bytes = documents.bytes(document.id());
        model.addAttribute("whole", access == PaperAccess.WHOLE);
        model.addAttribute("pictures", access == PaperAccess.PICTURES ? PagePictures.pages(bytes) : 0);
        model.addAttribute("ownRows", access == PaperAccess.OWN_ROW);
        model.addAttribute("rows", access == PaperAccess.OWN_ROW ? ownRows(me, document) : Map.of());
        model.addAttribute(
                "pupil",
                pupilCode == null
                        ? null
                        : register.pupil(pupilCode).map(Pupil::fullName).orElse(pupilCode.value()));
        model.addAttribute(
                "versions",
                pupilCode == null
                        ? List.of(document)
                        : documents.ofPupil(document.kind(), document.schoolCode(), document.schoolYear(), pupilCode));
        model.addAttribute("report", validator.validate(bytes, anchors, Depth.QUICK));
        return "documents/document";
    }

    /** The PDF, to be shown in the page or saved. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
        var bytes = rights.file(me, new DocumentId(id));
        var document = documents.get(new DocumentId(id));
        var name = "%s-v%d.pdf".formatted(document.title().replaceAll("[\\\\/:*?\"<>|]", " "), document.version());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private Map<String, PaperContents.Content> ownRows(SignedInPerson me, Document document) {
        return contents.stream()
                .map(each -> each.ownRows(me.personCode(), document))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }
}
