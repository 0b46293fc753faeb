package vn.giaplai.signingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.signing.PadesSigner;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.signing.SigningKeys;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.house.SchoolIdentity;
import vn.giaplai.templates.transcriptsignoff.Corrections;
import vn.giaplai.templates.transcriptsignoff.Grade;
import vn.giaplai.templates.transcriptsignoff.LearningStage;
import vn.giaplai.templates.transcriptsignoff.PeriodResult;
import vn.giaplai.templates.transcriptsignoff.Pupil;
import vn.giaplai.templates.transcriptsignoff.SubjectKind;
import vn.giaplai.templates.transcriptsignoff.SubjectRow;
import vn.giaplai.templates.transcriptsignoff.Transcript;
import vn.giaplai.templates.transcriptsignoff.TranscriptTemplate;
import vn.giaplai.templates.transcriptsignoff.YearSummary;

/** How large the text is that a signature writes into the block of a paper: it must be readable on the printed sheet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureBlockTest {

    private static final double SMALLEST = 6;
    private static final Pattern FONT_SIZE = Pattern.compile("/F ([0-9.]+) Tf");
    private static final String LONG_NAME = "Tôn Nữ Hoàng Thị Quỳnh Như Ngọc Bích";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void text_in_every_block_of_a_transcript_has_six_points_or_more_for_the_longest_names_and_capacities()
            throws IOException {
        var pdf = DocumentRenderer.create()
                .render(new TranscriptTemplate(), transcript(), RenderOptions.FINAL)
                .bytes();
        var signer = new PadesSigner();
        var key = key();

        for (var field : fields(pdf)) {
            pdf = signer.sign(pdf, request(field), key).bytes(pdf);
        }

        try (var signed = Loader.loadPDF(pdf)) {
            for (var field : signed.getDocumentCatalog().getAcroForm().getFields()) {
                assertThat(size(field)).as(field.getFullyQualifiedName()).isGreaterThanOrEqualTo(SMALLEST);
            }
        }
    }

    private static SignatureRequest request(String field) {
        var subject = field.startsWith("subject-");
        var role = subject
                ? Role.GVBM
                : field.startsWith("homeroom") ? Role.GVCN : field.equals("seal") ? Role.VT : Role.HT;
        List<String> capacity = switch (role) {
            case GVCN -> List.of("Giáo viên chủ nhiệm lớp 9/10A");
            case VT -> List.of("Dấu của cơ quan, tổ chức");
            default -> List.of("TUQ. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH CHUYÊN MÔN");
        };
        var name = role == Role.VT ? "Trường Trung học cơ sở Nguyễn Thị Minh Khai" : LONG_NAME;
        var round = new SignatureRound(
                new RoundId(UUID.randomUUID()),
                new CaseNumber("HB-1"),
                field,
                new TaskId("t"),
                "transcript-signoff",
                "signPrincipal",
                role,
                Place.ofClass(new SchoolCode("1"), "2026-2027", "9A"),
                List.of(field),
                NOW,
                null);
        return new PaperSigning.Place(round, new Signatory(name, capacity, new PersonCode("X"), null), true)
                .request(field, NOW);
    }

    private static List<String> fields(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var names = new ArrayList<String>();
            document.getDocumentCatalog()
                    .getAcroForm()
                    .getFields()
                    .forEach(field -> names.add(field.getFullyQualifiedName()));
            return names;
        }
    }

    private static double size(PDField field) throws IOException {
        var appearance =
                field.getWidgets().get(0).getAppearance().getNormalAppearance().getAppearanceStream();
        var content = new String(appearance.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        var found = FONT_SIZE.matcher(content);
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static SigningKey key() {
        char[] pin = "246813".toCharArray();
        var pki = DemoPki.create(URI.create("http://localhost:8080"), Clock.systemUTC());
        return SigningKeys.pkcs12(
                pki.issue(DemoSubject.person(LONG_NAME, "Hiệu trưởng", "Trường THCS"), pin)
                        .pkcs12(),
                pin);
    }

    private static Transcript transcript() {
        var teachers = List.of(LONG_NAME, LONG_NAME);
        var good = new PeriodResult("Tốt", "Tốt");
        return new Transcript(
                "HB-1",
                1,
                "http://localhost:8080/v/AAAABBBBCCCC",
                new SchoolIdentity("1", "Trường THCS Nguyễn Du", "UBND xã A", "xã A", "tỉnh B"),
                "2026-2027",
                9,
                "9A",
                new Pupil(
                        LONG_NAME,
                        "HS1",
                        "080312004517",
                        "1",
                        LocalDate.of(2012, 3, 7),
                        "Nữ",
                        "xã A",
                        "Kinh",
                        "xã A",
                        "",
                        List.of()),
                List.of(new LearningStage("2026-2027", "9A", "Trường THCS Nguyễn Du")),
                List.of(
                        new SubjectRow(
                                "NV",
                                "Ngữ văn",
                                SubjectKind.SCORE,
                                Grade.of(new BigDecimal("8.0")),
                                Grade.of(new BigDecimal("8.0")),
                                Grade.of(new BigDecimal("8.0")),
                                Grade.none(),
                                false,
                                "Chăm học.",
                                teachers),
                        new SubjectRow(
                                "HDTN",
                                "Hoạt động trải nghiệm, hướng nghiệp",
                                SubjectKind.COMMENT,
                                Grade.passed(true),
                                Grade.passed(true),
                                Grade.passed(true),
                                Grade.none(),
                                false,
                                "Chăm học.",
                                List.of(LONG_NAME))),
                Corrections.none(),
                new YearSummary(
                        good,
                        good,
                        good,
                        PeriodResult.none(),
                        3,
                        YearSummary.Decision.COMPLETED_THCS,
                        List.of(),
                        List.of(),
                        List.of(),
                        "Chăm ngoan.",
                        "",
                        LONG_NAME),
                "A",
                LocalDate.of(2027, 5, 28));
    }
}
