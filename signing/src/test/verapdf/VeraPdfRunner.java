import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF in a process of its own, because its JAXB and Jackson clash with ours. Started from source:
 *
 * <pre>java -cp "signing/target/verapdf/*" signing/src/test/verapdf/VeraPdfRunner.java 3a,ua1 FILE.pdf… 2a FILE.pdf…</pre>
 *
 * Flavours hold for the files behind them.
 *
 * Prints one line per file and flavour, "valid" or "INVALID", and under an invalid one its broken rules. Exit code 0 if
 * all are valid, 1 if not, 2 on wrong use.
 */
public final class VeraPdfRunner {
    private VeraPdfRunner() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: VeraPdfRunner FLAVOUR[,FLAVOUR] FILE.pdf… [FLAVOUR[,FLAVOUR] FILE.pdf…]…");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        boolean allValid = true;
        String flavours = "";
        for (String argument : arguments) {
            if (argument.matches("\\w{2,3}(,\\w{2,3})*")) {
                flavours = argument;
                continue;
            }
            for (String flavour : flavours.split(",")) {
                allValid &= validate(new File(argument), PDFAFlavour.fromString(flavour));
            }
        }
        System.exit(allValid ? 0 : 1);
    }

    private static boolean validate(File file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            System.out.println((result.isCompliant() ? "valid" : "INVALID") + "\t" + flavour.getId() + "\t" + file);
            result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .limit(20)
                    .forEach(VeraPdfRunner::print);
            return result.isCompliant();
        }
    }

    private static void print(TestAssertion assertion) {
        System.out.println("\t" + assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                + assertion.getMessage() + " at " + assertion.getLocation().getContext());
    }
}
