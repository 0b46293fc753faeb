package vn.giaplai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModularityTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(ApprovalApplication.class);

    @Test
    void slices_use_only_the_floors_below_that_they_name() {
        HOUSE.verify();
    }

    @Test
    void slices_name_only_the_floors_below_that_they_use() {
        assertThat(HOUSE.stream().flatMap(slice -> {
                    var used = used(slice);
                    return named(slice)
                            .filter(name -> !used.contains(name))
                            .map(name -> slice.getIdentifier() + " names " + name);
                }))
                .isEmpty();
    }

    /** {@code school}, {@code processes::duties}. */
    private static Stream<String> named(ApplicationModule slice) {
        return slice.getBasePackage().getAnnotation(org.springframework.modulith.ApplicationModule.class).stream()
                .flatMap(declared -> Arrays.stream(declared.allowedDependencies()))
                .filter(name -> !name.equals(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                .map(name -> name.replace(" ", ""));
    }

    private static Set<String> used(ApplicationModule slice) {
        return slice.getDirectDependencies(HOUSE).stream()
                .flatMap(use -> {
                    var module = use.getTargetModule();
                    return module.getNamedInterfaces().stream()
                            .filter(part -> part.contains(use.getTargetType()))
                            .map(part -> part.isNamed()
                                    ? module.getIdentifier() + "::" + part.getName()
                                    : module.getIdentifier().toString());
                })
                .collect(Collectors.toSet());
    }
}
