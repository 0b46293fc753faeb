package vn.giaplai.signing.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.giaplai.signing.DocumentLift;
import vn.giaplai.signing.PadesSigner;
import vn.giaplai.signing.RevocationSources;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SignedPdf;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.signing.SigningKeys;
import vn.giaplai.signing.TimestampAuthorities;
import vn.giaplai.signing.TimestampAuthority;

/** Signs a file with a PKCS#12. */
@Command(name = "sign", mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Texts texts;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "FILE", descriptionKey = "sign.file")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.pdf", descriptionKey = "out")
    private Path target = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "KEY.p12", descriptionKey = "key")
    private Path key = Path.of("");

    @Mixin
    private BlockOptions block = new BlockOptions();

    @ArgGroup
    private @Nullable PinPlace pinPlace;

    @Option(names = "--tsa", paramLabel = "URL", descriptionKey = "tsa")
    private @Nullable URI tsa;

    @Option(names = "--lift", descriptionKey = "lift")
    private boolean lift;

    @Option(names = "--online", descriptionKey = "online")
    private boolean online;

    @Option(names = "--trust", paramLabel = "ROOT.pem", descriptionKey = "trust")
    private List<Path> trust = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
    private String language = "vi";

    /** Where the PIN is, when nobody is there to type it. Never in the arguments: other users can read those. */
    static final class PinPlace {
        @Option(names = "--pin-file", paramLabel = "FILE", descriptionKey = "pin-file")
        private @Nullable Path file;

        @Option(names = "--pin-env", paramLabel = "VARIABLE", descriptionKey = "pin-env")
        private @Nullable String variable;

        char @Nullable [] read() throws IOException {
            if (file != null) {
                return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
            }
            String value = variable == null ? null : System.getenv(variable);
            return value == null ? null : value.toCharArray();
        }
    }

    SignCommand(Texts texts, PrintStream out, PrintStream err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (lift && (tsa == null || !online || trust.isEmpty())) {
            return refuse("lift.needs");
        }
        if (Files.exists(target)) {
            return refuse("out.exists");
        }
        byte[] pdf;
        byte[] pkcs12;
        SignatureRequest request;
        @Nullable TimestampAuthority timestamps;
        char[] pin;
        try {
            pdf = Files.readAllBytes(file);
            pkcs12 = Files.readAllBytes(key);
            request = block.request();
            timestamps = timestamps();
            pin = pin();
        } catch (BlockOptions.WrongCall wrong) {
            return refuse(wrong.key());
        } catch (SigningException unusableImage) {
            return refuse(unusableImage);
        } catch (IOException problem) {
            return refuse("file.unreadable");
        }
        if (pin == null) {
            return refuse("pin.missing");
        }
        try {
            byte[] signed = sign(pdf, request, timestamps, SigningKeys.pkcs12(pkcs12, pin));
            Files.write(target, signed, java.nio.file.StandardOpenOption.CREATE_NEW);
            out.println(texts.of("signed", target.toString()));
            return SigningTool.GOOD;
        } catch (SigningException problem) {
            return refuse(problem);
        } catch (IOException | IllegalArgumentException problem) {
            return refuse("out.unwritable");
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private @Nullable TimestampAuthority timestamps() throws BlockOptions.WrongCall {
        try {
            return tsa == null ? null : TimestampAuthorities.http(tsa, PATIENCE);
        } catch (IllegalArgumentException notHttp) {
            throw new BlockOptions.WrongCall("tsa.malformed", notHttp);
        }
    }

    private byte[] sign(
            byte[] pdf, SignatureRequest request, @Nullable TimestampAuthority timestamps, SigningKey unlocked)
            throws IOException {
        if (timestamps == null) {
            return new PadesSigner().sign(pdf, request, unlocked).bytes(pdf);
        }
        SignatureLevel level = lift ? SignatureLevel.B_B : SignatureLevel.B_T;
        SignedPdf signed = new PadesSigner(timestamps).sign(pdf, request.withLevel(level), unlocked);
        byte[] whole = signed.bytes(pdf);
        return lift
                ? new DocumentLift(Clock.systemUTC())
                        .lift(whole, timestamps, RevocationSources.http(PATIENCE), Anchors.read(trust))
                        .bytes(whole)
                : whole;
    }

    private char @Nullable [] pin() throws IOException {
        if (pinPlace != null) {
            return pinPlace.read();
        }
        Console console = System.console();
        return console == null ? null : console.readPassword("%s ", texts.of("pin.ask"));
    }

    private int refuse(SigningException problem) {
        err.println(texts.of(problem.failure()));
        return SigningTool.NOT_GOOD;
    }

    private int refuse(String message) {
        err.println(texts.of(message));
        return SigningTool.NOT_READABLE;
    }
}
