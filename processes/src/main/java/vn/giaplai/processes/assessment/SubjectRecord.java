package vn.giaplai.processes.assessment;

import java.util.List;

/** A subject of a pupil's year. A subject the pupil is exempted from is left out. */
public sealed interface SubjectRecord {

    /** Code or name of the subject, unique within the pupil's record. */
    String subject();

    /** Assessed by comment and score. */
    record ScoreSubject(String subject, TermScores term1, TermScores term2) implements SubjectRecord {}

    /** Assessed by comment only: all assessments of each term, at least one (TT 22/2021 Đ6.3a, Đ7). */
    record CommentSubject(String subject, List<CommentMark> term1, List<CommentMark> term2) implements SubjectRecord {

        public CommentSubject {
            term1 = List.copyOf(term1);
            term2 = List.copyOf(term2);
            if (term1.isEmpty() || term2.isEmpty()) {
                throw new IllegalArgumentException("a comment subject has at least one assessment a term: " + subject);
            }
        }
    }
}
