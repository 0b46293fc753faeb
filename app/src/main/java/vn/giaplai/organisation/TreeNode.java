package vn.giaplai.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.Unit;

/**
 * A unit in the tree of a page, with what stands below it.
 *
 * @param name of today, or the last one
 * @param over whether it is no more
 */
record TreeNode(
        Unit unit, String name, @Nullable SchoolLevel level, boolean own, boolean over, List<TreeNode> children) {

    TreeNode {
        children = List.copyOf(children);
    }
}
