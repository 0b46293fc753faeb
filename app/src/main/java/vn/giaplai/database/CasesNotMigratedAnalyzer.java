package vn.giaplai.database;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.giaplai.processes.CasesNotMigrated;

/** Running cases of the release before stand where this one knows no way on: each is named, exit code 1. */
class CasesNotMigratedAnalyzer extends AbstractFailureAnalyzer<CasesNotMigrated> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CasesNotMigrated problem) {
        var cases = problem.cases().stream()
                .map(each -> "  %s: %s, %s".formatted(each.number(), each.model(), String.join(", ", each.steps())))
                .collect(Collectors.joining(System.lineSeparator()));
        var sentences = """
                Các hồ sơ đang chạy dưới đây đứng ở bước mà bản chương trình này không còn, nên chưa khởi động được; \
                không hồ sơ nào bị mất hay bị đổi. Hãy khởi động lại bản đã dùng trước đó, làm xong các bước này, rồi \
                khởi động bản này.
                (These running cases stand at steps that this release does not have any more, so it does not start; no \
                case was lost or changed. Start the release used before, finish these steps, then start this one.)
                %s""".formatted(cases);
        return new FailureAnalysis(sentences, null, failure);
    }
}
