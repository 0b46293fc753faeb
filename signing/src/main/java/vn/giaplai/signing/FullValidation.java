package vn.giaplai.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import vn.giaplai.signing.internal.validation.ReportJson;

/**
 * A full validation as a program of its own, because EU DSS takes seconds and cannot be interrupted: start it with a
 * bounded heap, stop it when its time is up.
 *
 * <p>Arguments: the PDF, a file with trust anchors in PEM, and {@code --own-paper} for a paper that this library alone
 * signs ({@link SignatureValidator#forOwnPapers}). Standard output gets one JSON object in UTF-8: the
 * {@link ValidationReport}, or {@code failure}, {@code vietnamese}, {@code english} when the file cannot be read. Exit
 * status: 0 all passed, 1 some not, 2 not readable.
 */
public final class FullValidation {

    private static final int ALL_PASSED = 0;
    private static final int SOME_NOT = 1;
    private static final int NOT_READABLE = 2;

    private FullValidation() {}

    /** Validates {@code args[0]} against the anchors in {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        // Whatever logs to the console must not get between the lines of the answer.
        System.setOut(System.err);
        boolean own = args.length == 3 && args[2].equals("--own-paper");
        if (args.length != 2 && !own) {
            System.err.println("usage: FullValidation FILE.pdf ANCHORS.pem [--own-paper]");
            System.exit(NOT_READABLE);
        }
        SignatureValidator validator = new SignatureValidator(Clock.systemUTC());
        int status = run(Path.of(args[0]), Path.of(args[1]), out, own ? validator.forOwnPapers() : validator);
        System.exit(status);
    }

    static int run(Path file, Path anchors, PrintStream out, SignatureValidator validator) throws IOException {
        byte[] pdf = Files.readAllBytes(file);
        TrustAnchors trusted = TrustAnchors.fromPem(Files.readString(anchors, StandardCharsets.US_ASCII));
        int status;
        String answer;
        try {
            ValidationReport report = validator.validate(pdf, trusted, Depth.FULL);
            answer = ReportJson.write(report);
            status = report.allPassed() ? ALL_PASSED : SOME_NOT;
        } catch (SigningException problem) {
            SigningFailure failure = problem.failure();
            answer = ReportJson.refusal(failure.name(), failure.vietnamese(), failure.english());
            status = NOT_READABLE;
        }
        out.write(answer.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return status;
    }
}
