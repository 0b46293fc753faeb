/**
 * The transcripts of a class: completeness, rendering, review, locking; implements what the sign-off process needs.
 */
@ApplicationModule(
        allowedDependencies = {
            "results",
            "gradebook",
            "documents",
            "keys",
            "school",
            "audit",
            "security",
            "web",
            "processes",
            "processes::approvers",
            "processes::documents",
            "processes::transcriptsignoff",
            "templates",
            "templates::transcriptsignoff",
            "signing"
        })
@NullMarked
package vn.giaplai.transcripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
