package vn.giaplai;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import vn.giaplai.documents.Documents;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Accounts;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.testing.House;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String[] LEAVES = {"vn.giaplai.processes..", "vn.giaplai.signing..", "vn.giaplai.templates.."};

    /** Signatures and what judges them always go by real time, whatever the clock of the house says. */
    private static final String[] REAL_TIME = {
        "vn.giaplai.keys..", "vn.giaplai.signingdesk..", "vn.giaplai.documents..", "vn.giaplai.verification.."
    };

    @Test
    void only_the_processes_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaplai.processes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(House.CLASSES);
    }

    /** Another archive comes behind the same port; what describes, finds and reads back papers knows neither. */
    @Test
    void only_the_shelf_on_the_disk_knows_its_layout() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Ocfl")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.ocfl..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("Ocfl")
                .check(House.CLASSES);
    }

    @Test
    void one_press_makes_every_paper_with_one_renderer() {
        noClasses()
                .that()
                .doNotHaveSimpleName("PrintingConfiguration")
                .and()
                .resideOutsideOfPackage("vn.giaplai.templates..")
                .should()
                .callMethodWhere(target(owner(type(DocumentRenderer.class))).and(target(name("create"))))
                .check(House.CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("Press")
                .and()
                .resideOutsideOfPackage("vn.giaplai.templates..")
                .should()
                .callMethodWhere(target(owner(type(DocumentRenderer.class))).and(target(name("render"))))
                .orShould()
                .callMethodWhere(target(owner(type(Documents.class))).and(target(name("create"))))
                .orShould()
                .callMethodWhere(target(owner(type(Documents.class))).and(target(name("identityFor"))))
                .check(House.CLASSES);
    }

    @Test
    void only_processes_write_the_book_of_cases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaplai.processes..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CaseBook.class)
                .check(House.CLASSES);
    }

    @Test
    void controllers_are_nobodys_api() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(House.CLASSES);
    }

    /** A password whose issuer is not kept opens everything at once: at the console of the machine, and for the demo. */
    @Test
    void accounts_without_an_issuer_are_opened_at_the_console_and_for_the_demo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaplai.demo..")
                .and()
                .doNotHaveSimpleName("ConsoleAppointments")
                .and()
                .doNotHaveSimpleName("Accounts")
                .should()
                .callMethodWhere(target(owner(type(Accounts.class))).and(target(name("create"))))
                .check(House.CLASSES);
    }

    /** No two of them need each other. What is looked up may be missing, and then a guard passes that should have asked. */
    @Test
    void collaborators_are_handed_over_and_not_looked_up() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectProvider.class, ObjectFactory.class, BeanFactory.class, Lazy.class)
                .check(House.CLASSES);
    }

    /** Every other way to a key would be a way around the code that somebody hands over in person. */
    @Test
    void keys_are_made_with_a_code_or_for_the_demo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaplai.demo..")
                .and()
                .doNotHaveSimpleName("FirstKeys")
                .should()
                .callMethodWhere(target(owner(type(KeyCustody.class))).and(target(nameStartingWith("issue"))))
                .check(House.CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("KeyCustody")
                .should()
                .callMethodWhere(target(owner(simpleName("KeyRepository"))).and(target(name("insert"))))
                .check(House.CLASSES);
    }

    /** The demo school is made as a whole; everybody else asks the slice that owns pupils and classes. */
    @Test
    void pupils_and_classes_are_written_by_the_slice_that_owns_them() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.giaplai.pupils..", "vn.giaplai.school..", "vn.giaplai.demo..")
                .should()
                .callMethod(SchoolRegister.class, "add", Pupil.class)
                .orShould()
                .callMethod(SchoolRegister.class, "change", Pupil.class)
                .orShould()
                .callMethod(SchoolRegister.class, "add", SchoolClass.class)
                .orShould()
                .callMethod(SchoolRegister.class, "enrol", ClassRef.class, Collection.class, Map.class)
                .check(House.CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LEAVES)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(LEAVES)
                .and()
                .resideOutsideOfPackages(REAL_TIME)
                .and()
                .doNotHaveSimpleName("TimeConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(House.CLASSES);
    }

    @Test
    void every_package_says_that_null_is_rare() {
        var unmarked = House.CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.getPackageInfo().isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }
}
