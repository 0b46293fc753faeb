package vn.giaplai.signing.internal.general;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The place of a new field in the structure of a tagged document (ISO 32000-1 §14.7). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaggingTest {

    private static final COSName NEXT = COSName.PARENT_TREE_NEXT_KEY;

    private final COSDictionary catalog = new COSDictionary();
    private final COSDictionary root = new COSDictionary();
    private final COSDictionary page = new COSDictionary();
    private final COSDictionary field = new COSDictionary();

    private COSDictionary tagged() {
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        Objects.requireNonNull(Tagging.of(catalog)).add(field, page);
        return field;
    }

    private static COSDictionary element(String type) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, type);
        return element;
    }

    private static COSDictionary last(COSDictionary parent) {
        COSArray kids = parent.getCOSArray(COSName.K);
        return (COSDictionary) kids.getObject(kids.size() - 1);
    }

    private static COSArray array(COSBase... items) {
        COSArray array = new COSArray();
        for (COSBase each : items) {
            array.add(each);
        }
        return array;
    }

    @Test
    void a_document_without_structure_gets_none() {
        assertThat(Tagging.of(catalog)).isNull();
    }

    @Test
    void the_element_is_a_form_that_leads_to_the_field_on_its_page() {
        tagged();

        COSDictionary added = last(root);
        assertThat(added.getNameAsString(COSName.S)).isEqualTo("Form");
        assertThat(added.getCOSDictionary(COSName.P)).isSameAs(root);
        assertThat(added.getCOSDictionary(COSName.PG)).isSameAs(page);
        COSDictionary content = added.getCOSDictionary(COSName.K);
        assertThat(content.getNameAsString(COSName.TYPE)).isEqualTo("OBJR");
        assertThat(content.getCOSDictionary(COSName.getPDFName("Obj"))).isSameAs(field);
        assertThat(content.getCOSDictionary(COSName.PG)).isSameAs(page);
    }

    @Test
    void it_comes_last_in_the_element_of_the_whole_document() {
        COSDictionary document = element("Document");
        COSDictionary text = element("P");
        document.setItem(COSName.K, text);
        root.setItem(COSName.K, array(document));

        tagged();

        assertThat(root.getCOSArray(COSName.K).size()).isEqualTo(1);
        assertThat(document.getCOSArray(COSName.K).getObject(0)).isSameAs(text);
        assertThat(last(document).getCOSDictionary(COSName.P)).isSameAs(document);
    }

    @Test
    void where_several_elements_make_the_document_it_comes_after_them() {
        root.setItem(COSName.K, array(element("Document"), element("Sect")));

        tagged();

        assertThat(root.getCOSArray(COSName.K).size()).isEqualTo(3);
        assertThat(last(root).getNameAsString(COSName.S)).isEqualTo("Form");
    }

    @Test
    void an_only_child_becomes_the_first_of_two() {
        COSDictionary section = element("Sect");
        root.setItem(COSName.K, section);

        tagged();

        assertThat(root.getCOSArray(COSName.K).getObject(0)).isSameAs(section);
        assertThat(root.getCOSArray(COSName.K).size()).isEqualTo(2);
    }

    @Test
    void its_number_is_the_next_in_the_tree_of_numbers() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, array(COSInteger.get(0), array(), COSInteger.get(4), array()));
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(NEXT, 7);

        assertThat(tagged().getInt(COSName.STRUCT_PARENT)).isEqualTo(7);
        assertThat(tree.getCOSArray(COSName.NUMS).getInt(4)).isEqualTo(7);
        assertThat(tree.getCOSArray(COSName.NUMS).getObject(5)).isSameAs(last(root));
        assertThat(root.getInt(NEXT)).isEqualTo(8);
    }

    @Test
    void a_number_that_is_taken_is_not_given_again() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, array(COSInteger.get(9), array()));
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(NEXT, 3);

        assertThat(tagged().getInt(COSName.STRUCT_PARENT)).isEqualTo(10);
    }

    @Test
    void in_a_deep_tree_it_stands_in_the_last_leaf_and_the_limits_grow() {
        COSDictionary first = new COSDictionary();
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.NUMS, array(COSInteger.get(5), array()));
        leaf.setItem(COSName.LIMITS, array(COSInteger.get(5), COSInteger.get(5)));
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, array(first, leaf));
        root.setItem(COSName.PARENT_TREE, tree);

        assertThat(tagged().getInt(COSName.STRUCT_PARENT)).isEqualTo(6);
        assertThat(leaf.getCOSArray(COSName.NUMS).getInt(2)).isEqualTo(6);
        assertThat(leaf.getCOSArray(COSName.LIMITS).getInt(0)).isEqualTo(5);
        assertThat(leaf.getCOSArray(COSName.LIMITS).getInt(1)).isEqualTo(6);
        assertThat(first.size()).isZero();
    }

    @Test
    void a_page_that_says_no_order_of_its_annotations_takes_that_of_the_structure() {
        COSName tabs = COSName.getPDFName("Tabs");
        tagged();
        assertThat(page.getNameAsString(tabs)).isEqualTo("S");

        page.setName(tabs, "R");
        tagged();
        assertThat(page.getNameAsString(tabs)).isEqualTo("R");
    }
}
