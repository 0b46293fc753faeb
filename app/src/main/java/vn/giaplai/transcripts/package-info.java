/**
 * The transcripts of a class: completeness, rendering, review; implements what the sign-off process needs.
 *
 * <p>A case is about the pupils of a class or about one pupil who runs alone. {@code TranscriptComposer} says what a
 * pupil's paper says, {@code OnePaper} prints it, {@code TranscriptPapers} makes those of a case,
 * {@code ProcessTranscriptRegister} is the process's port. Pages show the state of each class, a preview and the review by
 * the school's heads.
 */
@ApplicationModule(
        allowedDependencies = {
            "results",
            "gradebook",
            "documents",
            "inbox",
            "casefile",
            "signingdesk",
            "duties",
            "notices",
            "printing",
            "school",
            "units",
            "audit",
            "security",
            "web",
            "processes",
            "processes::cases",
            "processes::codes",
            "processes::duties",
            "processes::assessment",
            "processes::transcriptrequest",
            "processes::transcriptsignoff",
            "templates",
            "templates::house",
            "templates::transcript-signoff"
        })
@NullMarked
package vn.giaplai.transcripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
