package vn.giaplai.processes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessesArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.giaplai.processes");

    @Test
    void the_root_api_the_book_of_cases_and_who_may_act_know_no_engine() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.giaplai.processes", "vn.giaplai.processes.cases", "vn.giaplai.processes.duties")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "vn.giaplai.processes.engine")
                .check(CLASSES);
    }

    @Test
    void the_book_of_cases_knows_no_process() {
        noClasses()
                .that()
                .resideInAPackage("vn.giaplai.processes.cases")
                .should()
                .dependOnClassesThat(resideInAPackage("vn.giaplai..")
                        .and(resideOutsideOfPackages(
                                "vn.giaplai.processes", "vn.giaplai.processes.codes", "vn.giaplai.processes.cases")))
                .check(CLASSES);
    }

    @Test
    void no_public_type_outside_the_engine_package_depends_on_the_engine() {
        noClasses()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages("vn.giaplai.processes.engine", "vn.giaplai.processes.assessment")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("vn.giaplai.processes.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void delegates_are_package_private_and_hold_nothing_but_final_collaborators() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Delegate")
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(JavaDelegate.class)
                .should()
                .haveModifier(FINAL)
                .check(CLASSES);
    }

    @Test
    void time_comes_from_a_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_it_says_so() {
        Set<String> marked = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(CLASSES.stream().map(JavaClass::getPackageName)).allMatch(marked::contains);
    }
}
