package vn.giaplai.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The database was made by another release, or its migration failed: one sentence, exit code 1. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SchemaMismatchAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayException problem) {
        var sentences = """
                Cấu trúc cơ sở dữ liệu không khớp với bản chương trình này; dữ liệu chưa bị thay đổi. \
                Hãy chạy đúng bản đã dùng trước đó, hoặc bản mới hơn.
                (The database was made by another release of this program; nothing was changed. \
                Start the release used before, or a later one.)
                %s""".formatted(problem.getMessage());
        return new FailureAnalysis(sentences, null, failure);
    }
}
