package vn.giaplai.signing;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The public names are a promise: adding or losing one is a decision, made here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiSurfaceTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.giaplai.signing");

    @Test
    void the_public_names_are_these() {
        assertThat(MAIN.stream()
                        .filter(each -> !each.getPackageName().contains(".internal"))
                        .filter(each -> each.isTopLevelClass()
                                && each.getModifiers().contains(PUBLIC)
                                && !each.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "BatchDocument",
                        "BatchListener",
                        "BatchOutcome",
                        "BatchSigner",
                        "BatchSummary",
                        "DeferredSigner",
                        "Depth",
                        "DocumentLift",
                        "Finding",
                        "FullValidation",
                        "Indication",
                        "LiftDocument",
                        "PadesSigner",
                        "PasswordForms",
                        "Pkcs11Token",
                        "PreparedBatch",
                        "PreparedKey",
                        "PreparedSignature",
                        "RemoteCredential",
                        "RemoteSigning",
                        "RevocationEvidence",
                        "RevocationSource",
                        "RevocationSources",
                        "SignatureAlgorithm",
                        "SignatureImage",
                        "SignatureLevel",
                        "SignaturePlace",
                        "SignatureRequest",
                        "SignatureValidator",
                        "SignatureVerdict",
                        "SignedPdf",
                        "SigningException",
                        "SigningFailure",
                        "SigningKey",
                        "SigningKeys",
                        "SubIndication",
                        "TimestampAuthorities",
                        "TimestampAuthority",
                        "TimestampVerdict",
                        "TrustAnchors",
                        "ValidationReport",
                        "DemoKey",
                        "DemoPki",
                        "DemoSubject");
    }

    @Test
    void no_framework_and_no_other_pdf_library_is_needed() {
        noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("Spring or iText") {
                    @Override
                    public boolean test(JavaClass each) {
                        return each.getPackageName().startsWith("com.itextpdf")
                                || (each.getPackageName().startsWith("org.springframework")
                                        && !each.getPackageName().equals("org.springframework.modulith"));
                    }
                })
                .check(MAIN);
    }

    @Test
    void machinery_does_not_know_the_demo_and_reading_does_not_know_validating() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..signing.demo..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAnyPackage("..internal.pdf..", "..internal.cms..", "..internal.pki..", "..internal.tsp..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal.validation..")
                .check(MAIN);
    }
}
