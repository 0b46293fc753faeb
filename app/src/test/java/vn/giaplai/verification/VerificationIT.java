package vn.giaplai.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import vn.giaplai.documents.Documents;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.testing.AppTest;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerificationIT {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc browser;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Supplier<SealedPapers> schools;
    private final Path data;
    private final int port;
    private SealedPapers papers;

    @Autowired
    VerificationIT(
            MockMvc browser,
            Documents documents,
            JdbcClient jdbc,
            DocumentArchive archive,
            SchoolRegister register,
            StaffDirectory staff,
            KeyCustody custody,
            TimestampAuthority timestamps,
            RevocationSource revocation,
            TrustAnchors anchors,
            @Value("${giaplai.data-directory}") Path data,
            @LocalServerPort int port) {
        this.data = data;
        this.port = port;
        this.browser = browser;
        this.documents = documents;
        this.jdbc = jdbc;
        schools = () -> new SealedPapers(
                documents,
                archive,
                register,
                new SealedPapers.Keys(staff, custody),
                new SealedPapers.Trust(timestamps, revocation, anchors));
        papers = schools.get();
    }

    @BeforeEach
    void a_school() {
        papers = schools.get();
        papers.school();
    }

    @Test
    void an_issued_paper_is_valid_and_current_by_its_code_and_by_its_file() throws Exception {
        var document = papers.issued(papers.pupil("Nguyễn Thị Ánh Nguyệt"), caseNumber());

        for (var answer :
                new ResultActions[] {look(document.verificationCode()), handIn(documents.bytes(document.id()))}) {
            answer.andExpect(status().isOk())
                    .andExpect(state("CURRENT"))
                    .andExpect(content().string(Matchers.containsString("Văn bản này hợp lệ và đang có giá trị.")))
                    .andExpect(content().string(Matchers.containsString("Trần Thị Hồng Đào")))
                    .andExpect(content().string(Matchers.containsString("Hiệu trưởng")))
                    .andExpect(content().string(Matchers.containsString("N. T. Á. Nguyệt")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("Nguyễn Thị Ánh"))));
        }
    }

    @Test
    void a_superseded_paper_still_verifies_and_says_since_when() throws Exception {
        var pupil = papers.pupil("Đỗ Y Bliêng");
        var first = papers.issued(pupil, caseNumber());
        var bytes = documents.bytes(first.id());
        papers.issued(pupil, caseNumber());

        look(first.verificationCode())
                .andExpect(state("SUPERSEDED"))
                .andExpect(content().string(Matchers.containsString("bản đã được thay thế ngày")));
        handIn(bytes).andExpect(state("SUPERSEDED"));
    }

    @Test
    void a_withdrawn_paper_says_so() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        var bytes = documents.bytes(document.id());
        documents.withdraw(document.id(), "Cấp nhầm");

        look(document.verificationCode()).andExpect(state("WITHDRAWN"));
        handIn(bytes).andExpect(state("WITHDRAWN"));
    }

    @Test
    void a_code_that_nobody_issued_is_unknown_and_so_is_a_paper_not_issued_yet() throws Exception {
        var waiting = papers.sealed(papers.pupil("Lê Văn An"), caseNumber());

        look("ABCDEFGHJKMNPQRSTVWXYZ0123").andExpect(status().isNotFound()).andExpect(state("UNKNOWN"));
        look(waiting.verificationCode())
                .andExpect(status().isNotFound())
                .andExpect(state("UNKNOWN"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("L. V. An"))));
    }

    @Test
    void one_changed_byte_is_found_whether_in_the_content_or_in_a_signature() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        var bytes = documents.bytes(document.id());
        var base = documents.revisions(document.id()).get(0);

        var content = bytes.clone();
        content[(int) base.length() / 2] ^= 1;
        handIn(content).andExpect(status().isOk()).andExpect(state("CHANGED"));
    }

    @Test
    void something_added_behind_the_last_signature_is_found() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        var bytes = documents.bytes(document.id());
        var added = "\n% và thêm một dòng\n%%EOF\n".getBytes(UTF_8);
        var longer = Arrays.copyOf(bytes, bytes.length + added.length);
        System.arraycopy(added, 0, longer, bytes.length, added.length);

        handIn(longer)
                .andExpect(status().isOk())
                .andExpect(state("CHANGED"))
                .andExpect(content().string(Matchers.containsString("thêm nội dung vào tệp")));
    }

    @Test
    void an_unfinished_copy_of_an_issued_paper_is_not_confirmed() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        var first = documents.revisions(document.id()).get(1);
        var unfinished = Arrays.copyOf(documents.bytes(document.id()), (int) (first.startAt() + first.length()));

        handIn(unfinished)
                .andExpect(state("UNKNOWN"))
                .andExpect(content().string(Matchers.containsString("bản đang ký dở")));
    }

    @Test
    void a_paper_of_somebody_else_without_signatures_is_unknown() throws Exception {
        handIn(HostilePdfs.pages(1)).andExpect(status().isOk()).andExpect(state("UNKNOWN"));
        handIn(SealedPapers.paper("someone-else", "http://localhost/v/X").bytes())
                .andExpect(status().isOk())
                .andExpect(state("UNKNOWN"));
    }

    @Test
    void a_letter_signed_twice_with_other_software_is_not_called_changed() throws Exception {
        var others = new ForeignPapers();
        var twice = others.signed(others.signed(ForeignPapers.letter()));

        handIn(twice)
                .andExpect(status().isOk())
                .andExpect(state("UNKNOWN"))
                .andExpect(content().string(Matchers.containsString("không biết ai đã ký")))
                .andExpect(content().string(Matchers.containsString("Phạm Văn Khách")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("bị thay đổi"))));
        handIn(ForeignPapers.withNote(twice))
                .andExpect(state("UNKNOWN"))
                .andExpect(content().string(Matchers.containsString("Không thể kết luận")));
    }

    @Test
    void what_was_proved_to_be_changed_in_somebody_elses_paper_is_called_changed() throws Exception {
        var signed = new ForeignPapers().signed(ForeignPapers.letter());

        handIn(ForeignPapers.withPage(signed)).andExpect(state("CHANGED"));
        handIn(ForeignPapers.withChangedByte(signed)).andExpect(state("CHANGED"));
    }

    @Test
    void hostile_files_get_a_sentence_in_time_and_never_a_500() throws Exception {
        var document = SealedPapers.paper("paper", "http://localhost/v/X").bytes();

        refused(handIn("%PDF-1.7 nhưng không phải".getBytes(UTF_8)));
        refused(handIn("một bức thư".getBytes(UTF_8)));
        refused(handIn(HostilePdfs.firstHalf(document)));
        var encrypted = handIn(HostilePdfs.encrypted());
        refused(encrypted);
        // Nobody wanted to sign it.
        encrypted.andExpect(
                content().string(allOf(containsString("không kiểm tra được"), not(containsString("ký được")))));
        refused(handIn(HostilePdfs.endlessObjectStream()));
        handIn(HostilePdfs.pages(10_000)).andExpect(status().is(Matchers.anyOf(Matchers.is(200), Matchers.is(422))));
        handIn(new byte[VerificationController.MOST_BYTES + 1])
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string(Matchers.containsString("lớn hơn 20 MB")));
        handIn(new byte[0]).andExpect(status().isBadRequest());
    }

    @Test
    void a_typed_code_leads_to_the_same_page_as_the_printed_one() throws Exception {
        browser.perform(get("/v").param("code", " abcd-efgh ")).andExpect(redirectedUrl("/v/abcdefgh"));
        browser.perform(get("/v").param("code", "../etc")).andExpect(redirectedUrl("/v/etc"));
        browser.perform(get("/v")).andExpect(redirectedUrl("/verify"));
        browser.perform(get("/verify")).andExpect(status().isOk());
    }

    @Test
    void nothing_is_stored_about_a_check() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        var before = events();

        look(document.verificationCode());
        handIn(documents.bytes(document.id()));

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void too_many_files_from_one_address_are_stopped() throws Exception {
        @Nullable ResultActions last = null;
        for (int i = 0; i < 30; i++) {
            last = browser.perform(multipart("/verify")
                    .file(new MockMultipartFile("file", "x.pdf", "application/pdf", new byte[0]))
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.250");
                        return request;
                    }));
        }

        Objects.requireNonNull(last).andExpect(status().isTooManyRequests());
    }

    @Test
    void a_full_report_follows_from_a_process_of_its_own_and_leaves_no_file() throws Exception {
        var document = papers.issued(papers.pupil("Lê Văn An"), caseNumber());
        // Others may still be at the few places for full reports.
        var page = await("a place for a report")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> handIn(documents.bytes(document.id()))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(UTF_8),
                        answer -> answer.contains("/verify/report/"));
        var link = Pattern.compile("/verify/report/[A-Za-z0-9_-]{24}").matcher(page);
        assertThat(link.find()).isTrue();

        var report = awaited(link.group());

        assertThat(report)
                .contains("data-report=\"DONE\"", "Trần Thị Hồng Đào", "Hợp lệ")
                .doesNotContain("hx-get");
        browser.perform(get(link.group() + "/etsi"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("ValidationReport")));
        assertThat(data.resolve("verification")).isEmptyDirectory();
    }

    @Test
    void a_report_that_is_gone_says_so() throws Exception {
        browser.perform(get("/verify/report/AAAAAAAAAAAAAAAAAAAAAAAA"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(Matchers.containsString("đã được xóa")));
    }

    @Test
    void two_hundred_megabytes_get_a_sentence_too() throws Exception {
        var boundary = "ranh-gioi";
        var head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n")
                .getBytes(UTF_8);
        var chunk = new byte[1 << 20];
        var body = Stream.concat(Stream.of(head), Stream.generate(() -> chunk).limit(200))
                .toList();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/verify"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArrays(body), head.length + 200L * chunk.length))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("quá lớn");
    }

    private String awaited(String link) {
        return await("the report")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> browser.perform(get(link).header("HX-Request", "true"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(UTF_8),
                        part -> part.contains("data-report") && !part.contains("RUNNING"));
    }

    private static void refused(ResultActions answer) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("hệ thống không lưu gì")));
    }

    private ResultActions handIn(byte[] file) throws Exception {
        var address = address();
        return browser.perform(multipart("/verify")
                .file(new MockMultipartFile("file", "hoc-ba.pdf", "application/pdf", file))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    private ResultActions look(String code) throws Exception {
        var address = address();
        return browser.perform(get("/v/{code}", code).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    private static ResultMatcher state(String state) {
        return content().string(Matchers.containsString("data-state=\"" + state + "\""));
    }

    private int events() {
        return jdbc.sql("select count(*) from audit_event").query(Integer.class).single();
    }

    private static String address() {
        return "198.51.100." + ADDRESSES.incrementAndGet() % 250;
    }

    private static String caseNumber() {
        return "XM-" + CASES.incrementAndGet();
    }
}
