package vn.giaplai.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Another program has the port: one sentence on the console, exit code 1. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException problem) {
        var sentences = """
                Cổng %1$d đang có chương trình khác dùng; hãy dừng chương trình đó hoặc chọn cổng khác bằng server.port.
                (Port %1$d is used by another program; stop that program or choose another port with server.port.)""".formatted(problem.getPort());
        return new FailureAnalysis(sentences, null, failure);
    }
}
