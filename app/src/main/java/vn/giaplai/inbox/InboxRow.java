package vn.giaplai.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the inbox.
 *
 * @param subject name of the subject, where the task has one
 * @param pupil name of the pupil of a single-pupil case
 * @param holder name of the person who took it
 * @param reportedAt when whoever answers for the role was told that the task is late
 * @param place where the list goes on after this line
 */
record InboxRow(
        String taskId,
        String caseNumber,
        String feature,
        String element,
        String role,
        @Nullable String classCode,
        @Nullable String subject,
        @Nullable String pupil,
        @Nullable Instant dueAt,
        @Nullable String claimedBy,
        @Nullable String holder,
        @Nullable Instant claimedAt,
        @Nullable Instant closedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant reportedAt,
        @Nullable String outcome,
        String place) {

    /** Key of the task's sentence, by what it is about; arguments: class, subject, pupil. */
    public String titleKey() {
        return titleKey(feature, element, subject != null, pupil != null);
    }

    static String titleKey(String feature, String element, boolean ofSubject, boolean ofPupil) {
        return feature + "." + element + ".title" + (ofSubject ? ".subject" : "") + (ofPupil ? ".pupil" : "");
    }
}
