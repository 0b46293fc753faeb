package vn.giaplai.signing.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import vn.giaplai.signing.TrustAnchors;

/** Roots from PEM files. */
final class Anchors {

    private Anchors() {}

    static TrustAnchors read(List<Path> files) throws IOException {
        List<X509Certificate> roots = new ArrayList<>();
        for (Path each : files) {
            roots.addAll(TrustAnchors.fromPem(Files.readString(each, StandardCharsets.ISO_8859_1))
                    .certificates());
        }
        return TrustAnchors.of(roots);
    }
}
