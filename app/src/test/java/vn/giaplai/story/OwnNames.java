package vn.giaplai.story;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.giaplai.school.Curriculum;
import vn.giaplai.testing.Sources;

/**
 * The names that programmers gave to things, gathered from where they stand, so that a new one is known at once.
 *
 * @param constants of all enums: {@code WAITING_FOR_PIN}
 * @param elements ids within the process and decision models: {@code signSubject}
 * @param keys of the message bundles
 * @param kebab texts in code like {@code task-claimed}
 * @param subjects codes of subjects that are no abbreviations a school uses
 */
record OwnNames(
        Set<String> constants, Set<String> elements, Set<String> keys, Set<String> kebab, Set<String> subjects) {

    /** What constants are called that schools and offices say themselves. */
    private static final Set<String> SAID_BY_SCHOOLS =
            Set.of("GVBM", "GVCN", "TTCM", "TTRA", "GDCD", "KHTN", "OCSP", "OCSPS", "CRLS", "THCS", "THPT", "GDTX");

    private static final Pattern KEBAB = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final List<String> MODULES = List.of("app", "processes", "document-templates", "signing");

    static OwnNames ofThisApplication() {
        return new OwnNames(constantsFound(), elementsFound(), keysFound(), kebabFound(), subjectsFound());
    }

    private static Set<String> constantsFound() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
        return scanner.findCandidateComponents("vn.giaplai").stream()
                .flatMap(found -> Stream.of(constantsOf(String.valueOf(found.getBeanClassName()))))
                .filter(name -> name.length() > 3 && !SAID_BY_SCHOOLS.contains(name))
                .collect(toSet());
    }

    private static String[] constantsOf(String className) {
        try {
            var constants = Class.forName(className).getEnumConstants();
            return constants == null
                    ? new String[0]
                    : Stream.of(constants).map(one -> ((Enum<?>) one).name()).toArray(String[]::new);
        } catch (ClassNotFoundException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Set<String> elementsFound() {
        return Stream.of("bpmn", "dmn")
                .flatMap(ending -> resources("classpath*:vn/giaplai/processes/**/*." + ending))
                .flatMap(model -> ID.matcher(model).results().map(found -> found.group(1)))
                .filter(id -> !id.matches("[a-z]+"))
                .collect(toSet());
    }

    private static Set<String> keysFound() {
        var keys = new HashSet<String>();
        resources("classpath*:messages/*.properties").forEach(bundle -> {
            var properties = new Properties();
            try {
                properties.load(new java.io.StringReader(bundle));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
            keys.addAll(properties.stringPropertyNames());
        });
        return keys;
    }

    private static Set<String> kebabFound() {
        return MODULES.stream()
                .flatMap(module -> Sources.files(Path.of("..", module, "src", "main", "java"), ".java").stream())
                .map(Sources::read)
                .flatMap(source -> KEBAB.matcher(source).results().map(found -> found.group(1)))
                .collect(toSet());
    }

    private static Set<String> subjectsFound() {
        return Curriculum.lowerSecondary().stream()
                .map(subject -> subject.code())
                .filter(code -> !SAID_BY_SCHOOLS.contains(code))
                .collect(toSet());
    }

    private static Stream<String> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(resource -> {
                        try {
                            return resource.getContentAsString(StandardCharsets.UTF_8);
                        } catch (IOException problem) {
                            throw new UncheckedIOException(problem);
                        }
                    });
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
