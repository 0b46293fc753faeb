package vn.giaplai.signing.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.RevocationSources;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.TimestampVerdict;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.ValidationReport;
import vn.giaplai.signing.internal.text.Printable;
import vn.giaplai.signing.internal.validation.ReportJson;

/** Verifies files. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");

    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "verify.file")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--trust", paramLabel = "ROOT.pem", descriptionKey = "trust")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--full", descriptionKey = "full")
    private boolean full;

    @Option(names = "--online", descriptionKey = "online")
    private boolean online;

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private String language = "vi";

    VerifyCommand(Texts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        TrustAnchors anchors;
        try {
            anchors = Anchors.read(trust);
        } catch (IOException | IllegalArgumentException problem) {
            err.println(texts.of("trust.unreadable"));
            return SigningTool.NOT_READABLE;
        }
        if (anchors.certificates().isEmpty()) {
            err.println(texts.of("trust.none"));
        }
        Clock clock = Clock.systemUTC();
        SignatureValidator validator = online
                ? new SignatureValidator(clock, RevocationSources.http(PATIENCE))
                : new SignatureValidator(clock);
        int status = SigningTool.GOOD;
        List<String> answers = new ArrayList<>();
        for (Path file : files) {
            status = Math.max(status, verify(file, validator, anchors, answers));
        }
        if (json) {
            out.println("[" + String.join(",\n", answers) + "]");
        }
        return status;
    }

    private int verify(Path file, SignatureValidator validator, TrustAnchors anchors, List<String> answers) {
        try {
            ValidationReport report =
                    validator.validate(Files.readAllBytes(file), anchors, full ? Depth.FULL : Depth.QUICK);
            answers.add(ReportJson.of(file.toString(), report));
            if (!json) {
                print(file, report);
            }
            return report.allPassed() ? SigningTool.GOOD : SigningTool.NOT_GOOD;
        } catch (SigningException problem) {
            refuse(file, texts.of(problem.failure()), problem.failure().name(), answers);
        } catch (IOException problem) {
            refuse(file, texts.of("file.unreadable"), "FILE_UNREADABLE", answers);
        }
        return SigningTool.NOT_READABLE;
    }

    private void refuse(Path file, String sentence, String code, List<String> answers) {
        answers.add(ReportJson.of(file.toString(), code));
        err.println(Printable.of(file.toString()) + ": " + sentence);
    }

    private void print(Path file, ValidationReport report) {
        String verdict = report.signatures().isEmpty() ? texts.of("unsigned") : texts.of(report.indication());
        out.println(Printable.of(file.toString()) + ": " + verdict);
        report.signatures().forEach(this::print);
        report.timestamps().forEach(this::print);
    }

    private void print(SignatureVerdict verdict) {
        Instant time = verdict.provenTimeOrNull() == null ? verdict.signingTimeOrNull() : verdict.provenTimeOrNull();
        out.println("  "
                + texts.of(
                        "signature",
                        verdict.field(),
                        verdict.signer(),
                        time(time),
                        verdict.provenTimeOrNull() == null ? texts.of("time.claimed") : texts.of("time.proven"),
                        verdict.level().name().replace('_', '-'),
                        texts.of(verdict.indication())));
        verdict.findings().forEach(this::print);
    }

    private void print(TimestampVerdict verdict) {
        out.println("  "
                + texts.of(
                        "timestamp",
                        verdict.field(),
                        verdict.authority(),
                        time(verdict.timeOrNull()),
                        texts.of(verdict.indication())));
        verdict.findings().forEach(this::print);
    }

    private void print(Finding finding) {
        out.println("    – " + texts.of(finding));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "?" : TIME.format(time.atZone(VIETNAM));
    }
}
