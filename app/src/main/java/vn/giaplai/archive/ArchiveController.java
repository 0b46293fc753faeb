package vn.giaplai.archive;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;
import vn.giaplai.web.UserProblem;

/** The archive's pages: search, one record, the paper itself. */
@Controller
class ArchiveController {

    private final ArchiveSearch search;
    private final Documents documents;
    private final SchoolRegister register;
    private final PaperSignatures signatures;
    private final SchoolTime time;

    ArchiveController(
            ArchiveSearch search,
            Documents documents,
            SchoolRegister register,
            PaperSignatures signatures,
            SchoolTime time) {
        this.search = search;
        this.documents = documents;
        this.register = register;
        this.signatures = signatures;
        this.time = time;
    }

    @GetMapping("/archive")
    String list(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String birth,
            @RequestParam(name = "class", defaultValue = "") String classCode,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedInPerson me,
            Model model) {
        var query = new ArchiveQuery(name, code, TypedDay.read(birth).orElse(null), classCode, year, after);
        boolean unreadable = !birth.isBlank() && query.birthDate() == null;
        model.addAttribute("query", query);
        model.addAttribute("birth", birth);
        model.addAttribute("unreadableBirth", unreadable);
        model.addAttribute("years", register.years(me.schoolCode()));
        model.addAttribute("page", unreadable ? new ArchivePage(List.of(), null) : search.find(query, me));
        model.addAttribute("time", time);
        return "archive/search";
    }

    @GetMapping("/archive/{id}")
    String record(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me, Model model) {
        var record = search.record(new DocumentId(id), me);
        var document = documents.get(record.documentId());
        model.addAttribute("record", record);
        model.addAttribute("document", document);
        model.addAttribute("standing", ArchivePage.standing(document));
        model.addAttribute("badge", ArchivePage.badge(document));
        model.addAttribute("intact", isIntact(record));
        model.addAttribute("mayTake", search.mayTake(record, me));
        model.addAttribute("mayLook", search.mayLook(record, me));
        model.addAttribute("sha256", HexFormat.of().formatHex(record.sha256()));
        model.addAttribute("versions", search.versions(record));
        model.addAttribute(
                "signatures", signatures.of(documents.revisions(record.documentId()), LocaleContextHolder.getLocale()));
        model.addAttribute("description", ArchivalDescription.forReaders(record.metadata(), time));
        model.addAttribute("time", time);
        return "archive/record";
    }

    @GetMapping("/archive/{id}/xml")
    ResponseEntity<byte[]> twin(@PathVariable UUID id, @AuthenticationPrincipal SignedInPerson me) {
        var xml = search.retrieveTwin(new DocumentId(id), me);
        var path = Objects.requireNonNull(search.record(new DocumentId(id), me).twin())
                .path();
        return download(path, MediaType.TEXT_XML, xml);
    }

    private static ResponseEntity<byte[]> download(String path, MediaType type, byte[] bytes) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private boolean isIntact(ArchiveRecord record) {
        try {
            documents.bytes(record.documentId());
            return true;
        } catch (UserProblem damaged) {
            return false;
        }
    }
}
