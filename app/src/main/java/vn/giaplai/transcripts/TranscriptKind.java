package vn.giaplai.transcripts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.documents.DocumentKind;

/** Học bạ of one pupil and year; kept for ever (NĐ 88/2026/NĐ-CP Đ8.3). */
@Configuration(proxyBeanMethods = false)
public class TranscriptKind {

    public static final DocumentKind TRANSCRIPT = new DocumentKind(
            "TRANSCRIPT",
            "transcripts.kind.transcript",
            new DocumentKind.Filing("Học bạ", "HB", "Học bạ", "Vĩnh viễn", "hoc-ba", "hoc-ba"));

    @Bean
    DocumentKind transcriptPaper() {
        return TRANSCRIPT;
    }
}
