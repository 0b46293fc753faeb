/**
 * Papers and their revisions: a document grows and never changes; its file is the concatenation of its revisions.
 *
 * <p>{@code Press} makes every paper; its kind is declared by the feature that owns it.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "audit",
            "security",
            "web",
            "signing",
            "templates",
            "templates::house",
            "duties",
            "processes::codes",
            "processes::duties",
            "processes::documents"
        })
@NullMarked
package vn.giaplai.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
