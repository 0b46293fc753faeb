package vn.giaplai.processes.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.assessment.SubjectRecord.CommentSubject;
import vn.giaplai.processes.assessment.SubjectRecord.ScoreSubject;

/** Finds the cells that are not entered; a cell missed for good is entered. */
final class EnteredCells {

    private final List<NotEntered> missing = new ArrayList<>();

    private EnteredCells() {}

    static List<NotEntered> missing(PupilRecord pupil) {
        EnteredCells cells = new EnteredCells();
        pupil.subjects().forEach(cells::check);
        cells.check(Period.TERM_1, pupil.conduct().term1());
        cells.check(Period.TERM_2, pupil.conduct().term2());
        return cells.missing;
    }

    private void check(SubjectRecord subject) {
        if (subject instanceof ScoreSubject score) {
            check(Period.TERM_1, score.subject(), score.term1());
            check(Period.TERM_2, score.subject(), score.term2());
        } else if (subject instanceof CommentSubject comment) {
            check(Period.TERM_1, comment.subject(), comment.term1());
            check(Period.TERM_2, comment.subject(), comment.term2());
        }
    }

    private void check(Period period, String subject, TermScores term) {
        for (int i = 0; i < term.regular().size(); i++) {
            check(period, subject, term.regular().get(i), "ĐĐGtx " + (i + 1));
        }
        check(period, subject, term.midTerm(), "ĐĐGgk");
        check(period, subject, term.endTerm(), "ĐĐGck");
    }

    private void check(Period period, String subject, Mark mark, String what) {
        if (!mark.entered()) {
            missing.add(new NotEntered(period, subject, what));
        }
    }

    private void check(Period period, String subject, List<CommentMark> marks) {
        if (marks.contains(CommentMark.NOT_ENTERED)) {
            missing.add(new NotEntered(period, subject, "Mức đánh giá"));
        }
    }

    private void check(Period period, @Nullable Level conduct) {
        if (conduct == null) {
            missing.add(new NotEntered(period, null, "Kết quả rèn luyện"));
        }
    }
}
