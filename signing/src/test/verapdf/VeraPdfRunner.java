import java.io.File;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF in a process of its own, because its JAXB and Jackson clash with ours. Started from source:
 *
 * <pre>java -cp "signing/target/verapdf/*" signing/src/test/verapdf/VeraPdfRunner.java 3a,ua1 FILE…</pre>
 *
 * Prints one line per file and flavour, "valid" or "INVALID", and under an invalid one its broken rules. Exit code 0 if
 * all are valid, 1 if not, 2 on wrong use.
 */
public final class VeraPdfRunner {
    private VeraPdfRunner() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("usage: VeraPdfRunner FLAVOUR[,FLAVOUR] FILE…");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        boolean allValid = true;
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            for (String flavour : arguments[0].split(",")) {
                allValid &= validate(new File(file), PDFAFlavour.fromString(flavour));
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
