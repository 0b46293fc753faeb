package vn.giaplai.documents;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Pages of a paper as pictures, for those who look and take nothing home (S004 Đ10.3). */
@Controller
class PagePictureController {

    private final PaperRights rights;
    private final SchoolTime time;
    private final Clock clock;
    private final MessageSource messages;

    PagePictureController(PaperRights rights, SchoolTime time, Clock clock, MessageSource messages) {
        this.rights = rights;
        this.time = time;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/documents/{id}/pages/{number}")
    ResponseEntity<byte[]> page(
            @PathVariable UUID id,
            @PathVariable int number,
            @AuthenticationPrincipal SignedInPerson me,
            Locale language) {
        var bytes = rights.forPictures(me, new DocumentId(id));
        var mark = messages.getMessage(
                "documents.pictures.mark", new Object[] {me.fullName(), time.moment(clock.instant())}, language);
        var picture = PagePictures.picture(bytes, number, mark)
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "documents.problem.unknown"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(picture);
    }
}
