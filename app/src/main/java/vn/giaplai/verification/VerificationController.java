package vn.giaplai.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** The public pages: type or scan a code, or hand in a file, and read the answer. */
@Controller
class VerificationController {

    /** Bytes of a file that is looked at; a paper with twenty signatures has less than one million. */
    static final int MOST_BYTES = 20 << 20;

    private final Verification verification;
    private final FullReports reports;
    private final SchoolTime time;

    VerificationController(Verification verification, FullReports reports, SchoolTime time) {
        this.verification = verification;
        this.reports = reports;
        this.time = time;
    }

    @GetMapping("/verify")
    String ask(Model model) {
        model.addAttribute("code", "");
        return "verification/ask";
    }

    /** The form's code, as the same address that the QR has. */
    @GetMapping("/v")
    String typed(@RequestParam(defaultValue = "") String code) {
        var plain = code.replaceAll("[^0-9A-Za-z]", "");
        return plain.isEmpty() || plain.length() > 64
                ? "redirect:/verify"
                : "redirect:"
                        + UriComponentsBuilder.fromPath("/v/{code}")
                                .buildAndExpand(plain)
                                .toUriString();
    }

    @GetMapping("/v/{code}")
    String code(@PathVariable String code, Model model, HttpServletResponse response) {
        var result = verification.ofCode(code);
        if (result.facts() == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return answer(result, model);
    }

    @PostMapping("/verify")
    String file(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model model) {
        if (file == null || file.isEmpty()) {
            throw new UserProblem(HttpStatus.BAD_REQUEST, "verification.refused.no-file");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new UserProblem(HttpStatus.CONTENT_TOO_LARGE, "verification.refused.too-large");
        }
        return verification.seated(request.getRemoteAddr(), () -> answer(bytes(file), model));
    }

    private String answer(byte[] pdf, Model model) {
        var result = verification.ofFile(pdf);
        if (!result.signers().isEmpty()) {
            model.addAttribute(
                    "token", reports.start(pdf, result.facts() != null).orElse(""));
            model.addAttribute("report", FullReport.of(FullReport.State.RUNNING));
        }
        return answer(result, model);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException("a file handed in is gone", lost);
        }
    }

    /**
     * The full report or how far it has come: a part of the page for htmx, a page for everybody else. Whoever asks again
     * while nothing has changed gets nothing, so that the page does not say the same once more.
     */
    @GetMapping("/verify/report/{token}")
    Object report(
            @PathVariable String token,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var report = found(token);
        if (htmx != null && !report.over()) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("token", token);
        model.addAttribute("report", report);
        model.addAttribute("time", time);
        return htmx == null ? "verification/report" : "verification/report :: report";
    }

    @GetMapping("/verify/report/{token}/etsi")
    ResponseEntity<String> etsi(@PathVariable String token) {
        var xml = found(token).etsiXml();
        if (xml == null) {
            throw new UserProblem(HttpStatus.NOT_FOUND, "verification.report.gone");
        }
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"etsi-validation-report.xml\"")
                .body(xml);
    }

    private FullReport found(String token) {
        return reports.find(token).orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "verification.report.gone"));
    }

    private String answer(VerificationResult result, Model model) {
        model.addAttribute("result", result);
        model.addAttribute("since", since(result.facts()));
        model.addAttribute("time", time);
        return "verification/answer";
    }

    /** The day since which the paper no longer counts; empty while it does. */
    private String since(@Nullable PaperFacts facts) {
        var moment = facts == null
                ? null
                : facts.document().withdrawnAt() != null
                        ? facts.document().withdrawnAt()
                        : facts.document().supersededAt();
        return moment == null ? "" : time.day(LocalDate.ofInstant(moment, SchoolTime.ZONE));
    }
}
