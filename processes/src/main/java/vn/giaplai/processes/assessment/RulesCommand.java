package vn.giaplai.processes.assessment;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules alone, for an office that wants to try them: reads pupils as JSON lines, writes results as JSON lines in the
 * same order on standard output. A line that cannot be read stops everything before a result is written.
 */
public final class RulesCommand {

    private RulesCommand() {}

    /** Exit code 0, or 1 with a sentence on standard error. */
    public static void main(String[] arguments) throws IOException {
        PrintStream problems = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Writer results = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        int exitCode = run(arguments, results, problems);
        results.flush();
        // Not System.exit: Maven, in whose JVM this runs, would still write a colour code to standard output.
        Runtime.getRuntime().halt(exitCode);
    }

    static int run(String[] arguments, Writer results, PrintStream problems) throws IOException {
        if (arguments.length != 1) {
            problems.println("Cần đúng một tệp: mvn -q -pl processes -Prules exec:java -Dexec.args=TỆP");
            return 1;
        }
        Path file = Path.of(arguments[0]);
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            problems.println("Tệp " + file + " không phải UTF-8. Hãy lưu lại bằng UTF-8 rồi chạy lại.");
            return 1;
        } catch (IOException e) {
            problems.println("Không đọc được tệp " + file + ". Hãy kiểm tra tên tệp và quyền đọc.");
            return 1;
        }
        return assess(lines, results, problems);
    }

    private static int assess(List<String> lines, Writer results, PrintStream problems) throws IOException {
        ExchangeForm form = new ExchangeForm();
        List<PupilRecord> pupils = new ArrayList<>(lines.size());
        int bad = 0;
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (!lines.get(i).isBlank()) {
                    pupils.add(form.read(lines.get(i)));
                }
            } catch (ExchangeForm.Unreadable e) {
                bad++;
                problems.println("Dòng " + (i + 1) + ": " + e.getMessage() + ".");
            }
        }
        if (bad > 0) {
            problems.println("Có " + bad + " dòng không đọc được; chưa ghi kết quả nào. Hãy sửa rồi chạy lại.");
            return 1;
        }
        AssessmentRules rules = AssessmentRules.with(RuleParameters.defaults());
        ExchangeResult result = new ExchangeResult();
        for (PupilRecord pupil : pupils) {
            results.write(result.write(rules.assess(pupil)));
            results.write('\n');
        }
        return 0;
    }
}
