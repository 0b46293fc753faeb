package vn.giaplai.signing.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of the one-file tool. Exit status: 0 good, 1 not good, 2 not readable or wrongly called. */
@Command(name = "giaplai-signing", mixinStandardHelpOptions = true, versionProvider = SigningTool.Version.class)
final class SigningTool {

    static final int GOOD = 0;
    static final int NOT_GOOD = 1;
    static final int NOT_READABLE = 2;

    private static final String MESSAGES = "vn.giaplai.signing.cli.messages";

    private SigningTool() {}

    /** Runs and exits with the status. */
    public static void main(String[] args) {
        // The libraries underneath log; the answer on standard output stays alone, warnings of a missing logger too.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        PrintStream out = console(FileDescriptor.out);
        PrintStream err = console(FileDescriptor.err);
        System.exit(run(args, out, err));
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        ResourceBundle messages = ResourceBundle.getBundle(
                MESSAGES,
                language(List.of(args)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Texts texts = new Texts(messages);
        CommandLine tool = new CommandLine(new SigningTool())
                .addSubcommand("verify", new VerifyCommand(texts, out, err))
                .addSubcommand("sign", new SignCommand(texts, out, err));
        tool.setResourceBundle(messages);
        tool.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        if (args.length == 0) {
            tool.usage(err);
            return NOT_READABLE;
        }
        return tool.execute(args);
    }

    /** Read before the rest, because it decides how the rest is explained. */
    private static Locale language(List<String> args) {
        int at = args.indexOf("--lang");
        boolean english = args.contains("--lang=en")
                || (at >= 0 && at + 1 < args.size() && args.get(at + 1).equals("en"));
        return english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
    }

    private static PrintStream console(FileDescriptor place) {
        return new PrintStream(new FileOutputStream(place), true, StandardCharsets.UTF_8);
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SigningTool.class.getPackage().getImplementationVersion();
            return new String[] {"giaplai-signing " + (version == null ? "" : version)};
        }
    }
}
