package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.signing.TimestampVerdict;
import vn.giaplai.signing.ValidationReport;
import vn.giaplai.signing.internal.text.Printable;

/** Writes a report as JSON (RFC 8259). */
public final class ReportJson {

    private ReportJson() {}

    /** The whole report; the ETSI report is a string in it. */
    public static String write(ValidationReport report) {
        return object(
                "depth", string(report.depth()),
                "validatedAt", string(report.validatedAt()),
                "indication", string(report.indication()),
                "allPassed", Boolean.toString(report.allPassed()),
                "signatures",
                        array(report.signatures().stream()
                                .map(ReportJson::signature)
                                .toList()),
                "timestamps",
                        array(report.timestamps().stream()
                                .map(ReportJson::timestamp)
                                .toList()),
                "findings", findings(report.findings()),
                "etsiReportXml", string(report.etsiReportXmlOrNull()));
    }

    /** The report on one of several files. */
    public static String of(String file, ValidationReport report) {
        return object("file", string(file), "report", write(report));
    }

    /** The name of a failure in place of a report on one of several files. */
    public static String of(String file, String failure) {
        return object("file", string(file), "failure", string(failure));
    }

    /** A refusal in place of a report. */
    public static String refusal(String failure, String vietnamese, String english) {
        return object("failure", string(failure), "vietnamese", string(vietnamese), "english", string(english));
    }

    private static String signature(SignatureVerdict verdict) {
        return object(
                "field", string(verdict.field()),
                "signer", string(verdict.signer()),
                "signingTime", string(verdict.signingTimeOrNull()),
                "provenTime", string(verdict.provenTimeOrNull()),
                "level", string(verdict.level()),
                "algorithm", string(verdict.algorithm()),
                "coversWholeFile", Boolean.toString(verdict.coversWholeFile()),
                "indication", string(verdict.indication()),
                "subIndication", string(verdict.subIndicationOrNull()),
                "findings", findings(verdict.findings()));
    }

    private static String timestamp(TimestampVerdict verdict) {
        return object(
                "field", string(verdict.field()),
                "authority", string(verdict.authority()),
                "time", string(verdict.timeOrNull()),
                "indication", string(verdict.indication()),
                "subIndication", string(verdict.subIndicationOrNull()),
                "findings", findings(verdict.findings()));
    }

    private static String findings(List<Finding> findings) {
        return array(findings.stream()
                .map(each -> object(
                        "code", string(each.code()),
                        "severity", string(each.severity()),
                        "vietnamese", string(each.vietnamese()),
                        "english", string(each.english())))
                .toList());
    }

    private static String object(String... keysAndValues) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            members.add(string(keysAndValues[i]) + ":" + keysAndValues[i + 1]);
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String array(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    private static String string(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        value.toString().codePoints().forEach(each -> {
            switch (each) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Printable.isPlain(each)) {
                        out.appendCodePoint(each);
                    } else {
                        escape(each, out);
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** So that whoever looks at the bytes sees what is there, and a terminal obeys nothing. */
    private static void escape(int codePoint, StringBuilder out) {
        for (char c : Character.toChars(codePoint)) {
            out.append(String.format("\\u%04x", (int) c));
        }
    }
}
