package vn.giaplai.transcripts;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.SignedInPerson;

/** How a pupil's paper would look today: made for the look, stored nowhere. */
@Controller
class PreviewController {

    private final TranscriptPreview preview;
    private final PaperRights rights;

    PreviewController(TranscriptPreview preview, PaperRights rights) {
        this.preview = preview;
        this.rights = rights;
    }

    @GetMapping("/transcripts/preview/{classCode}/{pupilCode}")
    ResponseEntity<byte[]> preview(
            @AuthenticationPrincipal SignedInPerson me,
            @PathVariable String classCode,
            @PathVariable PupilCode pupilCode,
            @RequestParam String year) {
        var ref = ClassRef.ofPath(me.schoolCode(), year, classCode);
        rights.demandWhole(me, ref);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("xem-truoc-" + pupilCode + ".pdf")
                                .build()
                                .toString())
                .body(preview.of(ref, pupilCode, me.personCode()));
    }
}
