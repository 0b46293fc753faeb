package vn.giaplai.transcriptlock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.documents.DocumentKind;

/** Quyết định khóa học bạ of a school and year; kept as long as what it locks. */
@Configuration(proxyBeanMethods = false)
public class LockDecisionKind {

    public static final DocumentKind LOCK_DECISION = new DocumentKind(
            "LOCK_DECISION",
            "transcript-lock.paper",
            new DocumentKind.Filing("Quyết định", "QĐ", "Khóa học bạ", "Vĩnh viễn", "quyet-dinh", "khoa-hoc-ba"));

    @Bean
    DocumentKind lockDecisionPaper() {
        return LOCK_DECISION;
    }
}
