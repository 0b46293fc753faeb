package vn.giaplai.keys;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the certificates of the demo authority point to: its roots, revocation lists, OCSP and time stamps. Public. */
@RestController
@RequestMapping("/demo-pki")
class DemoPkiController {

    private final DemoAuthority demo;

    DemoPkiController(DemoAuthority demo) {
        this.demo = demo;
    }

    @GetMapping(value = "/root.pem", produces = "application/x-pem-file")
    ResponseEntity<String> rootPem() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"root.pem\"")
                .body(demo.pki().anchors().toPem());
    }

    @GetMapping(value = "/root.cer", produces = "application/pkix-cert")
    byte[] root() {
        return der(demo.pki().root());
    }

    @GetMapping(value = "/issuing.cer", produces = "application/pkix-cert")
    byte[] issuing() {
        return der(demo.pki().issuing());
    }

    @GetMapping(value = "/root.crl", produces = "application/pkix-crl")
    byte[] rootCrl() {
        return demo.rootList();
    }

    @GetMapping(value = "/issuing.crl", produces = "application/pkix-crl")
    byte[] issuingCrl() {
        return demo.issuingList();
    }

    @PostMapping(value = "/ocsp", consumes = "application/ocsp-request", produces = "application/ocsp-response")
    byte[] ocsp(@RequestBody byte[] request) {
        return demo.pki().answerOcspRequest(request);
    }

    @PostMapping(value = "/tsa", consumes = "application/timestamp-query", produces = "application/timestamp-reply")
    byte[] timestamp(@RequestBody byte[] request) {
        return demo.pki().answerTimestampQuery(request);
    }

    /** Not a request of RFC 6960 or RFC 3161. */
    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> unreadable() {
        return ResponseEntity.badRequest().contentType(MediaType.TEXT_PLAIN).body("not a request of this service");
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException problem) {
            throw new IllegalStateException("a certificate has no encoding", problem);
        }
    }
}
