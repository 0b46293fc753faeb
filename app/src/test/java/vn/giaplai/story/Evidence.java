package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.processes.codes.PupilCode;

/** What a story leaves behind for others to examine: papers, trust anchors, storage root, screenshots, a list. */
final class Evidence {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    private final Path folder;
    private final List<Map<String, @Nullable Object>> papers = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<BrowserContext, Page> englishTabs = new HashMap<>();
    private final TourWords words = new TourWords();

    Evidence(String story) {
        folder = Path.of("target", "evidence", story);
        deleteTree(folder);
        for (var sub : List.of("papers/hoc-ba", "papers/other", "screenshots")) {
            create(folder.resolve(sub));
        }
    }

    /** An issued paper as one finds it in the list. */
    record Paper(
            String file,
            byte[] bytes,
            List<String> signatures,
            @Nullable String supersedes,
            @Nullable PupilCode pupil,
            String documentId,
            int version) {}

    /**
     * Looks at a page in Vietnamese and, in a second tab, in English: takes its picture and checks that nothing sticks out of
     * a phone's screen and no message is missing; what only programmers say is listed in {@code words.txt}. Vietnamese is
     * pictured at both widths; axe looks for barriers on the narrow one, where tables scroll and the menu wraps.
     */
    void look(Page page, String name) {
        lookAtAnswer(page, name);
        looked.add(URI.create(page.url()).getPath());
        var english = englishTabs.computeIfAbsent(page.context(), BrowserContext::newPage);
        speak(page, "en");
        english.navigate(page.url());
        lookAtEnglishAnswer(english, name);
        speak(page, "vi");
        // Nothing of it goes on asking.
        english.navigate("about:blank");
    }

    /** Looks at the answer to a form, which no address leads to; in Vietnamese. */
    void lookAtAnswer(Page page, String name) {
        look(page, name, "vi");
    }

    /** The same for somebody who pressed the switch. */
    void lookAtEnglishAnswer(Page page, String name) {
        look(page, name + "-en", "en");
    }

    /** Paths of the pages that were looked at. */
    Set<String> looked() {
        return Set.copyOf(looked);
    }

    private void look(Page page, String name, String language) {
        assertThat(page.evaluate("document.documentElement.lang"))
                .as("language of %s", name)
                .isEqualTo(language);
        assertThat(page.content()).as("words of %s", name).doesNotContainPattern("\\?\\?[a-z][^?<]*\\?\\?");
        words.read(page, name, language);
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            if (width == WIDE || language.equals("vi")) {
                picture(page, "%s-%d".formatted(name, width));
            }
            if (width == NARROW && language.equals("vi")) {
                assertNoBarriers(page, name);
            }
            var content = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertThat(content).as("width of %s at %d px", name, width).isLessThanOrEqualTo(width);
        }
        page.setViewportSize(WIDE, 900);
    }

    private void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("screenshots/" + name + ".png")));
    }

    private static void assertNoBarriers(Page page, String name) {
        // Without frames in the page axe need not open a second page for its report.
        var barriers = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(barriers)
                .as("barriers on %s", name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    private static void speak(Page page, String language) {
        var address = URI.create(page.url());
        page.context()
                .addCookies(List.of(
                        new Cookie("language", language).setUrl(address.getScheme() + "://" + address.getAuthority())));
    }

    /** A paper that was kept: its file within the folder, and its signature fields in the order of signing. */
    record Kept(String file, List<String> signatures) {}

    Kept keep(Paper paper) {
        write(folder.resolve("papers").resolve(paper.file()), paper.bytes());
        words.read(IssuedText.of(paper.bytes()), paper.file());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("file", "papers/" + paper.file());
        row.put("sha256", sha256(paper.bytes()));
        row.put("signatures", paper.signatures());
        row.put("supersedes", paper.supersedes() == null ? null : "papers/" + paper.supersedes());
        row.put("pupil", paper.pupil());
        row.put("document", paper.documentId());
        row.put("version", paper.version());
        papers.add(row);
        return new Kept("papers/" + paper.file(), paper.signatures());
    }

    Path folder() {
        return folder;
    }

    void trustAnchors(byte[] pem) {
        write(folder.resolve("root.pem"), pem);
    }

    void storageRoot(Path root) {
        copyTree(root, folder.resolve("ocfl"));
    }

    void finish() {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        write(folder.resolve("story.json"), json.writeValueAsBytes(papers));
        write(folder.resolve("words.txt"), String.join("\n", words.found()).getBytes(StandardCharsets.UTF_8));
        assertThat(words.found()).as("words of ours on pages and papers").isEmpty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, byte[] bytes) {
        create(file.getParent());
        try {
            Files.write(file, bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void copyTree(Path from, Path to) {
        try (var files = Files.walk(from)) {
            files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void deleteTree(Path root) {
        if (Files.notExists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException problem)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
