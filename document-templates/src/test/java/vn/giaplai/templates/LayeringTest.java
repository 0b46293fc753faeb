package vn.giaplai.templates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

@AnalyzeClasses(packages = "vn.giaplai.templates", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
    @ArchTest
    static final ArchRule only_the_pdf_package_knows_iText = noClasses()
            .that()
            .resideOutsideOfPackage("vn.giaplai.templates.pdf")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.itextpdf..");

    @ArchTest
    static final ArchRule features_do_not_know_how_papers_are_laid_out = noClasses()
            .that()
            .resideOutsideOfPackage("vn.giaplai.templates.pdf")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.giaplai.templates.pdf");

    @ArchTest
    static final ArchRule the_house_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("vn.giaplai.templates.house")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.giaplai.templates.transcriptsignoff");

    @ArchTest
    static final ArchRule no_Spring_but_the_annotations_of_Modulith = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework..")
                    .and(resideOutsideOfPackage("org.springframework.modulith..")));

    @ArchTest
    static final ArchRule nothing_asks_the_clock_or_the_locale_of_the_machine = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule workers_of_the_layout_are_internal = classes()
            .that()
            .resideInAPackage("vn.giaplai.templates.pdf")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("PdfaRenderer")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic();
}
