package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of everything that makes a paper beside its pages' content, behind a signed paper as we render it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogAttackTest {

    private static final byte[] PAPER = CorpusTest.rendered();
    private static final byte[] SIGNED = CorpusTest.twice(PAPER);
    private static final List<String> FIELDS = Tampering.filledFields(SIGNED);
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    private static final String SCRIPT = "<</S/JavaScript/JS(app.alert\\(1\\))>>";

    private static Arguments catalog(String key, String value) {
        return arguments("catalog /" + key, CatalogAttacks.set(SIGNED, "", key, value), "catalog-changed");
    }

    private static Arguments form(String key, String value) {
        return arguments("form /" + key, CatalogAttacks.set(SIGNED, "AcroForm", key, value), "form-changed");
    }

    private static Arguments page(String key, String value) {
        return arguments("page /" + key, CatalogAttacks.set(SIGNED, "Pages/Kids/0", key, value), "page-changed");
    }

    private static Arguments inherited(String key, String value) {
        return arguments("inherited /" + key, CatalogAttacks.set(SIGNED, "Pages", key, value), "object-changed");
    }

    private static Arguments filledAnd(String key, String value) {
        return arguments("filled and /" + key, CatalogAttacks.filledAnd(SIGNED, key, value), "field-changed");
    }

    private static Arguments object(String path, String key, String value, String code) {
        return arguments(path + " /" + key, CatalogAttacks.set(SIGNED, path, key, value), code);
    }

    private static Arguments content(String path) {
        return arguments("content of " + path, CatalogAttacks.content(SIGNED, path, "10,0"), "content-changed");
    }

    static Stream<Arguments> obeyedByViewers() {
        return Stream.of(
                catalog("OCProperties", "<</OCGs[]/D<</BaseState/OFF>>>>"),
                catalog("Names", "<</JavaScript<</Names[(a)" + SCRIPT + "]>>>>"),
                catalog("AA", "<</WP" + SCRIPT + ">>"),
                catalog("Perms", "<</DocMDP 20 0 R>>"),
                catalog("Outlines", "<</Type/Outlines/Count 0>>"),
                catalog("PageLabels", "<</Nums[0<</S/r>>]>>"),
                catalog("ViewerPreferences", "<</DisplayDocTitle false>>"),
                catalog("PageMode", "/UseAttachments"),
                catalog("Lang", "(en)"),
                catalog("Dests", "<</a[9 0 R/Fit]>>"),
                catalog("URI", "<</Base(http://x/)>>"),
                catalog("Version", "/2.0"),
                catalog("Metadata", "10 0 R"),
                catalog("StructTreeRoot", "null"),
                catalog("MarkInfo", "<</Marked false>>"),
                catalog("AF", "[]"),
                catalog("Collection", "<</View/D>>"),
                catalog("Pages", "<</Type/Pages/Count 0/Kids[]>>"),
                form("DR", "<</Font<</GLAppearance 20 0 R>>>>"),
                form("DA", "(/Helv 0 Tf)"),
                form("NeedAppearances", "true"),
                form("XFA", "10 0 R"),
                form("CO", "[]"),
                form("Fields", "[]"),
                form("SigFlags", "1"),
                page("AA", "<</O" + SCRIPT + ">>"),
                page("Rotate", "90"),
                page("CropBox", "[0 0 9 9]"),
                page("UserUnit", "2"),
                page("Contents", "[]"),
                page("Resources", "<<>>"),
                page("Group", "<</S/Transparency/CS/DeviceCMYK>>"),
                inherited("Rotate", "90"),
                inherited("MediaBox", "[0 0 9 9]"),
                inherited("CropBox", "[0 0 9 9]"),
                inherited("Resources", "<<>>"),
                filledAnd("F", "2"),
                filledAnd("F", "36"),
                filledAnd("P", "11 0 R"),
                filledAnd("Rect", "[0 0 595 842]"),
                filledAnd("AA", "<</E" + SCRIPT + ">>"),
                filledAnd("A", SCRIPT),
                filledAnd("MK", "<</BG[0 0 1]>>"),
                filledAnd("BS", "<</W 300>>"),
                filledAnd("Border", "[0 0 300]"),
                filledAnd("OC", "<</Type/OCG/Name(x)>>"),
                filledAnd("FT", "/Btn"),
                filledAnd("T", "(other)"),
                filledAnd("Parent", "9 0 R"),
                filledAnd("Kids", "[]"),
                filledAnd("AS", "/On"));
    }

    static Stream<Arguments> partsOfThePaper() {
        return Stream.of(
                object("AcroForm/Fields/0", "AA", "<</E" + SCRIPT + ">>", "field-changed"),
                object("AcroForm/Fields/0", "F", "2", "field-changed"),
                object("AcroForm/Fields/3", "AA", "<</E" + SCRIPT + ">>", "field-changed"),
                object("AcroForm/Fields/3", "AP", "<</N 664 0 R>>", "appearance-changed"),
                object("Names", "JavaScript", "<</Names[(a)" + SCRIPT + "]>>", "content-changed"),
                object("Names/EmbeddedFiles", "Names", "[]", "content-changed"),
                object("AF/0", "AFRelationship", "/Source", "object-changed"),
                object("StructTreeRoot", "RoleMap", "<</P/Artifact>>", "object-changed"),
                object("StructTreeRoot/K/0", "ActualText", "(10,0)", "content-changed"),
                object("Pages/Kids/0/Resources/Font/F2", "Encoding", "/Identity-V", "object-changed"),
                arguments("associated files", CatalogAttacks.replaced(SIGNED, "AF", "[]"), "content-changed"),
                content("Metadata"),
                content("AF/0/EF/F"),
                content("Pages/Kids/0/Contents"),
                content("Pages/Kids/0/Resources/XObject/Fm1"),
                content("Pages/Kids/0/Resources/Font/F2/ToUnicode"),
                content("Pages/Kids/0/Resources/Font/F2/DescendantFonts/0/FontDescriptor/FontFile2"),
                content("OutputIntents/0/DestOutputProfile"));
    }

    static Stream<Arguments> trailersAndSections() {
        return Stream.of(
                arguments("other catalog", CatalogAttacks.otherCatalog(SIGNED), "trailer-changed"),
                arguments(
                        "other information",
                        CatalogAttacks.trailer(SIGNED, "Info", "NEW", "<</Title(10,0)>>"),
                        "trailer-changed"),
                arguments(
                        "other identifier",
                        CatalogAttacks.trailer(SIGNED, "ID", "[<00><00>]", "null"),
                        "trailer-changed"),
                arguments("hidden stream", CatalogAttacks.hiddenStream(SIGNED), "trailer-changed"),
                arguments("listed twice", CatalogAttacks.listedTwice(SIGNED), "trailer-changed"),
                arguments(
                        "generation of the section", CatalogAttacks.generationOfTheSection(SIGNED), "object-changed"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource({"obeyedByViewers", "partsOfThePaper", "trailersAndSections"})
    void a_change_beside_the_content_fails_the_signatures_before_it(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        Rejections.assertChanged(name, report, FIELDS, code);
    }

    @Test
    void a_paper_that_is_encrypted_afterwards_is_refused() {
        byte[] twin = CatalogAttacks.trailer(SIGNED, "Encrypt", "NEW", "<</Filter/Standard/V 1/R 2/P -4>>");

        assertThatThrownBy(() -> VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.DOCUMENT_UNSUPPORTED));
    }
}
