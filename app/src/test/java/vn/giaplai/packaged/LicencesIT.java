package vn.giaplai.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever gets a module, or the whole, gets its licence and the list of what is in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LicencesIT {

    private static final Path TOP = Path.of("..");
    private static final Path TARGET = Path.of("target");

    @ParameterizedTest
    @CsvSource({
        "app, AGPL-3.0-only, GNU AFFERO GENERAL PUBLIC LICENSE, 600",
        "document-templates, AGPL-3.0-only, GNU AFFERO GENERAL PUBLIC LICENSE, 600",
        "signing, Apache-2.0, Apache License, 200",
        "processes, Apache-2.0, Apache License, 200"
    })
    void a_module_names_its_licence_and_carries_the_text(String module, String name, String title, int lines)
            throws Exception {
        var text = Files.readString(TOP.resolve(module).resolve("LICENSE"));

        assertThat(text.lines().limit(5)).anyMatch(line -> line.contains(title));
        assertThat(text.lines()).hasSizeGreaterThan(lines);
        assertThat(licence(module)).isEqualTo(name);
        assertThat(jar(module)).as("jar of %s", module).isNotEmpty().first().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("META-INF/LICENSE");
            assertThat(entry.text()).isEqualTo(text);
        });
    }

    @Test
    void beside_the_jar_lie_the_list_of_its_parts_and_their_licences() throws IOException {
        var parts = JsonMapper.shared().readTree(Files.readString(only(".cdx.json")));
        var licences = Files.readString(TARGET.resolve("THIRD-PARTY.txt"));

        assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(parts.path("components").size()).isGreaterThan(100);
        assertThat(parts.toString()).contains("org.apache.pdfbox", "camunda-engine", "htmx.org");
        assertThat(licences).contains("org.apache.pdfbox:pdfbox", "com.itextpdf:kernel", "org.webjars.npm:bpmn-js");
        assertThat(licences.lines()).noneMatch(line -> line.contains("Unknown license"));
    }

    /** A school reads the README before it reads a list of two hundred lines. */
    @Test
    void the_oldest_parts_are_named_in_the_readme_with_a_reason() throws IOException {
        assertThat(Files.readString(TOP.resolve("README.md")))
                .contains("THIRD-PARTY.txt", "cdx.json", "bpmn-js", "jzlib", "LICENSE");
    }

    private record Entry(String name, String text) {}

    private static List<Entry> jar(String module) throws IOException {
        try (var outer = new JarInputStream(Files.newInputStream(only("-exec.jar")))) {
            if (module.equals("app")) {
                return licences(outer);
            }
            for (@Nullable JarEntry each = outer.getNextJarEntry(); each != null; each = outer.getNextJarEntry()) {
                if (each.getName().matches("BOOT-INF/lib/giaplai-" + module + "-.*\\.jar")) {
                    return licences(new JarInputStream(outer));
                }
            }
        }
        return List.of();
    }

    private static List<Entry> licences(JarInputStream jar) throws IOException {
        var found = Stream.<Entry>builder();
        for (@Nullable JarEntry each = jar.getNextJarEntry(); each != null; each = jar.getNextJarEntry()) {
            if (each.getName().endsWith("META-INF/LICENSE")) {
                found.add(new Entry(each.getName().replace("BOOT-INF/classes/", ""), text(jar)));
            }
        }
        return found.build().toList();
    }

    private static String text(InputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String licence(String module) throws Exception {
        var pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(TOP.resolve(module).resolve("pom.xml").toFile());
        var licences = pom.getElementsByTagName("license");
        assertThat(licences.getLength()).as("licences of %s", module).isEqualTo(1);
        var children = licences.item(0).getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals("name")) {
                return children.item(i).getTextContent();
            }
        }
        return "";
    }

    private static Path only(String ending) throws IOException {
        try (var files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no *" + ending + "; run mvn package first"));
        }
    }
}
