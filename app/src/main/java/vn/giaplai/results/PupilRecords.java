package vn.giaplai.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.gradebook.Entries;
import vn.giaplai.gradebook.MarkKind;
import vn.giaplai.gradebook.MarkPlace;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.processes.assessment.CommentMark;
import vn.giaplai.processes.assessment.Conduct;
import vn.giaplai.processes.assessment.Level;
import vn.giaplai.processes.assessment.Mark;
import vn.giaplai.processes.assessment.PupilRecord;
import vn.giaplai.processes.assessment.RuleSetId;
import vn.giaplai.processes.assessment.SubjectRecord;
import vn.giaplai.processes.assessment.TermScores;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;

/** Entries of the gradebook in the words of the rules. A subject the pupil is exempted from is left out (TT 22/2021 Đ11). */
record PupilRecords(RuleSetId ruleSet, int grade, List<Subject> subjects, Entries entries) {

    PupilRecord of(PupilCode pupilCode) {
        Set<String> exempt = entries.exemptSubjects(pupilCode);
        List<SubjectRecord> records = new ArrayList<>();
        for (var subject : subjects) {
            if (!exempt.contains(subject.code())) {
                records.add(record(pupilCode, subject));
            }
        }
        var conduct = new Conduct(conduct(pupilCode, 1), conduct(pupilCode, 2));
        return new PupilRecord(
                ruleSet, grade, records, conduct, entries.absences(pupilCode).orElse(0));
    }

    private SubjectRecord record(PupilCode pupilCode, Subject subject) {
        return subject.kind() == SubjectKind.SCORE
                ? new SubjectRecord.ScoreSubject(
                        subject.code(), scores(pupilCode, subject, 1), scores(pupilCode, subject, 2))
                : new SubjectRecord.CommentSubject(
                        subject.code(), List.of(level(pupilCode, subject, 1)), List.of(level(pupilCode, subject, 2)));
    }

    private TermScores scores(PupilCode pupilCode, Subject subject, int term) {
        var regular = IntStream.rangeClosed(1, subject.regularScores(grade))
                .mapToObj(position -> mark(new MarkPlace(pupilCode, subject.code(), term, MarkKind.TX, position)))
                .toList();
        return new TermScores(
                regular,
                mark(new MarkPlace(pupilCode, subject.code(), term, MarkKind.GK, 1)),
                mark(new MarkPlace(pupilCode, subject.code(), term, MarkKind.CK, 1)));
    }

    private Mark mark(MarkPlace place) {
        var value = entries.mark(place).map(vn.giaplai.gradebook.Mark::value).orElse(null);
        if (value == null) {
            return Mark.notEntered();
        }
        return value.asScore().map(Mark::of).orElseGet(Mark::missed);
    }

    private CommentMark level(PupilCode pupilCode, Subject subject, int term) {
        var place = new MarkPlace(pupilCode, subject.code(), term, MarkKind.LEVEL, 1);
        var value = entries.mark(place).map(vn.giaplai.gradebook.Mark::value).orElse(null);
        if (value == null) {
            return CommentMark.NOT_ENTERED;
        }
        if (value.missed()) {
            return CommentMark.MISSED;
        }
        return MarkValue.PASSED.equals(value.level()) ? CommentMark.PASSED : CommentMark.NOT_PASSED;
    }

    private @Nullable Level conduct(PupilCode pupilCode, int term) {
        return entries.conduct(pupilCode, term)
                .map(level -> Level.valueOf(level.name()))
                .orElse(null);
    }
}
