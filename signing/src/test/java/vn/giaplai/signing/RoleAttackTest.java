package vn.giaplai.signing;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Allowed changes that mean something else as well, because the paper was prepared for it before it was signed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoleAttackTest {

    private static final byte[] TABLE = SamplePdfs.table();
    private static final byte[] SIGNED = SignedPapers.withSignatures(TABLE, 2);
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    private static final int PRINT = 4;
    private static final int NO_ZOOM = 8;
    private static final int NO_ROTATE = 16;

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments("catalog as resources", RoleAttacks.catalogAsResources(TABLE), "catalog-changed"),
                arguments("catalog as graphics states", RoleAttacks.catalogAsGraphicsStates(TABLE), "catalog-changed"),
                arguments("page as resources", RoleAttacks.pageAsResources(OtherPdfs.letter(2)), "page-changed"),
                arguments("field as graphics states", RoleAttacks.fieldAsGraphicsStates(TABLE), "field-changed"),
                arguments("field as XObjects", RoleAttacks.fieldAsXObjects(TABLE), "field-changed"),
                arguments("contents as annotations", RoleAttacks.contentsAsAnnotations(TABLE), "content-changed"),
                arguments("denied page", RoleAttacks.blockThatDeniesItsPage(TABLE), "signature-covered"),
                arguments("unscaled block", RoleAttacks.blockWithFlags(TABLE, PRINT + NO_ZOOM), "appearance-unsafe"),
                arguments("unturned block", RoleAttacks.blockWithFlags(TABLE, PRINT + NO_ROTATE), "appearance-unsafe"),
                arguments(
                        "PostScript in the block",
                        ShadowAttacks.filledWithAppearance(
                                SIGNED, "/BBox[0 0 9 9]/Resources<</XObject<</X NEW>>>>", "/Subtype/PS"),
                        "object-unexplained"),
                arguments(
                        "PostScript form in the block",
                        ShadowAttacks.filledWithAppearance(
                                SIGNED, "/BBox[0 0 9 9]/Resources<</XObject<</X NEW>>>>", "/Subtype/Form/Subtype2/PS"),
                        "object-unexplained"),
                arguments(
                        "picture of another file in the block",
                        ShadowAttacks.filledWithAppearance(
                                SIGNED,
                                "/BBox[0 0 9 9]/Resources<</XObject<</X NEW>>>>",
                                "/Subtype/Image/OPI<</1.3<</F(x)>>>>"),
                        "object-unexplained"),
                arguments(
                        "page of another file in the block",
                        ShadowAttacks.filledWithAppearance(
                                SIGNED,
                                "/BBox[0 0 9 9]/Resources<</XObject<</X NEW>>>>",
                                "/Subtype/Form/Ref<</F(x)/Page 0>>"),
                        "object-unexplained"),
                arguments(
                        "bytes of another file in the block",
                        ShadowAttacks.filledWithAppearance(
                                SIGNED, "/BBox[0 0 9 9]/Resources<</XObject<</X NEW>>>>", "/Subtype/Image/F(x)"),
                        "object-unexplained"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("attacks")
    void what_was_prepared_before_signing_fails_the_first_signature(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        String first = name.equals("page as resources") ? "mot" : SamplePdfs.field(0);
        Rejections.assertChanged(name, report, List.of(first), code);
    }
}
