/**
 * Papers and their revisions: a document grows and never changes; its file is the concatenation of its revisions.
 */
@ApplicationModule(allowedDependencies = {"school", "audit", "security", "web", "signing", "processes::duties"})
@NullMarked
package vn.giaplai.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
