package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.giaplai.processes.duties.Role;

/** The clerk finds a transcript by a name typed without accents; the world checks it, and notices a changed byte. */
final class ArchiveChapter {

    private final Stage stage;

    ArchiveChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        var found = findAndFetch();
        var stranger = stage.browser().newSession(stage.address());
        askByCode(stranger, found.verificationCode());
        assertThat(askByFile(stranger, found.bytes())).isEqualTo("CURRENT");
        stage.lookAtAnswer(stranger, "verification-file-current");
        fullReport(stranger);
        assertThat(askByFile(stranger, withOneByteChanged(found.bytes()))).isEqualTo("CHANGED");
        stage.lookAtAnswer(stranger, "verification-file-changed");
        assertThat(askByFile(stranger, "không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNotEqualTo("CURRENT");
        stage.lookAtAnswer(stranger, "verification-file-no-pdf");
        inEnglish(stranger, found.bytes());
        stranger.context().close();
    }

    private void fullReport(Page stranger) {
        var link = stranger.locator("a[href*='/verify/report/']").first().getAttribute("href");
        stranger.navigate(link);
        stranger.waitForSelector(
                "[data-report=DONE]", new Page.WaitForSelectorOptions().setTimeout(Visitor.PATIENCE.toMillis()));
        stage.look(stranger, "verification-report");
    }

    private void inEnglish(Page stranger, byte[] paper) {
        stranger.navigate("/verify");
        stranger.click("button[name=language]");
        askByFile(stranger, paper);
        stage.evidence().lookAtEnglishAnswer(stranger, "verification-file-current");
    }

    private record Found(byte[] bytes, String verificationCode) {}

    private Found findAndFetch() {
        var row = stage.jdbc().sql("""
                        select plain_text(a.pupil_name) as plain, a.document_id::text as id, d.verification_code as code
                        from archive_record a join document d on d.id = a.document_id
                        where a.class_code = '9A' and plain_text(a.pupil_name) <> lower(a.pupil_name)
                        order by a.pupil_code limit 1
                        """).query().singleRow();
        try (var clerk = stage.as(Role.VT)) {
            clerk.open("/archive");
            clerk.page().fill("#name", (String) row.get("plain"));
            clerk.page().click("form[role=search] button.primary");
            stage.look(clerk, "archive-search");
            clerk.page().click("a[href$='/archive/" + row.get("id") + "']");
            stage.look(clerk, "archive-record");
            var page = clerk.page();
            var download = page.waitForDownload(() -> page.click("a[href$='/file']"));
            var bytes = read(download);
            clerk.open("/documents/" + row.get("id"));
            stage.look(clerk, "document");
            return new Found(bytes, (String) row.get("code"));
        }
    }

    private void askByCode(Page stranger, String code) {
        stranger.navigate("/verify");
        stage.look(stranger, "verification-ask");
        stranger.fill("#code", code);
        stranger.click("form[action$='/v'] button");
        assertThat(state(stranger)).isEqualTo("CURRENT");
        assertThat(stranger.content()).doesNotContain("ĐTBm");
        stage.look(stranger, "verification-current");
    }

    private String askByFile(Page stranger, byte[] bytes) {
        stranger.navigate("/verify");
        stranger.setInputFiles("#file", new FilePayload("hoc-ba.pdf", "application/pdf", bytes));
        stranger.click("form[action$='/verify'] button");
        stranger.waitForSelector("[data-state], .notice.bad");
        return state(stranger);
    }

    private static String state(Page page) {
        var verdict = page.locator("[data-state]");
        return verdict.count() == 0 ? "" : verdict.first().getAttribute("data-state");
    }

    /** A digit of the first page's content would be compressed; a byte in the middle of the base is as good. */
    private static byte[] withOneByteChanged(byte[] original) {
        var changed = original.clone();
        changed[2_000] ^= 1;
        return changed;
    }

    private static byte[] read(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
