package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.RightsJudge;
import vn.giaplai.transcriptlock.LockDecisionKind;
import vn.giaplai.transcripts.TranscriptKind;
import vn.giaplai.web.SchoolTime;

/** Class 9A's year, from mark sheets on a stick to an archive that anybody can check, through the pages alone. */
@AppTest
@WithBrowser
// A school of its own: it closes the year, in which others begin cases.
@TestPropertySource(
        properties = {
            "giaplai.demo.load=true",
            "giaplai.demo.whole-classes=${story.whole:false}",
            "giaplai.test.database=story"
        })
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class TranscriptSignoffStoryIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private DemoSchool school;

    @Autowired
    private Documents documents;

    @Autowired
    private TrustAnchors anchors;

    @Autowired
    private SchoolTime time;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping handlers;

    @Value("${giaplai.data-directory}")
    private Path data;

    @Test
    void a_class_goes_from_imported_marks_to_archived_papers_that_anybody_can_check() {
        var evidence = new Evidence("transcript-signoff");
        int pupils;
        try (var browser = Browser.open()) {
            var stage = new Stage("http://localhost:" + port, browser, jdbc, staff, evidence, time.today(), school);

            pupils = stage.pupils();
            new ImportChapter(stage).play();
            new SigningChapter(stage).play();
            new MissingScoreChapter(stage).play();
            new LockChapter(stage).play();
            new ArchiveChapter(stage).play();
            new FirstKeyChapter(stage).play();
            new PagesChapter(stage).play();
        }

        var issued = issued();
        var kept = issued.stream().map(document -> keep(evidence, document)).toList();
        evidence.trustAnchors(rootPem());
        evidence.storageRoot(data.resolve("archive"));
        evidence.finish();
        strangersAccept(evidence, kept);
        assertThat(new PageRoutes(handlers).missedBy(evidence.looked()))
                .as("pages that nobody looked at")
                .isEmpty();
        assertThat(RightsJudge.unfounded(jdbc)).isEmpty();
        assertThat(RightsJudge.unnamed(jdbc))
                .as("acts in cases by the right to a page alone")
                .containsExactly("case-started");
        assertThat(issued)
                .filteredOn(paper -> paper.kind().equals(TranscriptKind.TRANSCRIPT))
                .hasSize(pupils);
        assertThat(issued)
                .filteredOn(paper -> paper.kind().equals(LockDecisionKind.LOCK_DECISION))
                .hasSize(1);
    }

    private List<Document> issued() {
        return jdbc
                .sql("select id::text from document where issued_at is not null order by kind, pupil_code, version")
                .query(String.class)
                .list()
                .stream()
                .map(DocumentId::of)
                .map(documents::get)
                .toList();
    }

    /** Two learner's papers, the one that was sent back among them, and the decision; all with a property. */
    private static void strangersAccept(Evidence evidence, List<Evidence.Kept> kept) {
        boolean all = Boolean.getBoolean("story.examine.all");
        var transcripts = kept.stream()
                .filter(paper -> paper.file().contains("/hoc-ba/"))
                .filter(paper -> all || paper.file().endsWith("-v2.pdf") || paper.equals(kept.get(kept.size() - 1)))
                .toList();
        var decisions =
                kept.stream().filter(paper -> paper.file().contains("/other/")).toList();
        var examiners = new PaperExaminers(evidence.folder());
        Stream.concat(transcripts.stream(), decisions.stream()).forEach(examiners::examine);
        examiners.verapdf("3a", transcripts);
        examiners.verapdf("2a", decisions);
    }

    private Evidence.Kept keep(Evidence evidence, Document document) {
        var bytes = documents.bytes(document.id());
        var report = new SignatureValidator(clock).validate(bytes, anchors, Depth.QUICK);
        assertThat(report.allPassed())
                .as("signatures of %s: %s", document.id(), report.findings())
                .isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        return evidence.keep(new Evidence.Paper(
                file(document),
                bytes,
                report.signatures().stream().map(SignatureVerdict::field).toList(),
                null,
                document.pupilCode(),
                document.id().toString(),
                document.version()));
    }

    private static String file(Document document) {
        return document.kind().equals(TranscriptKind.TRANSCRIPT)
                ? "hoc-ba/9A-%s-v%d.pdf".formatted(document.pupilCode(), document.version())
                : "other/quyet-dinh-khoa-hoc-ba.pdf";
    }

    private byte[] rootPem() {
        var pem = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/demo-pki/root.pem")
                .retrieve()
                .body(String.class);
        return String.valueOf(pem).getBytes(StandardCharsets.UTF_8);
    }
}
