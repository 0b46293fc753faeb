package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Exemption;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.MarkEntry;
import vn.giaplai.gradebook.MarkValue;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.ClassTranscripts;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptRegister;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompletenessIT {

    @Autowired
    SmallClasses classes;

    @Autowired
    Gradebook gradebook;

    @Autowired
    TranscriptRegister transcripts;

    @Autowired
    CaseBook book;

    @Test
    void a_complete_class_misses_nothing_and_has_a_round_for_each_teacher_of_each_subject() {
        var small = classes.enter("9C", 2);

        var number = open(small, StartReason.YEAR_END, null);

        assertThat(transcripts.missing(number)).isEmpty();
        assertThat(book.pupils(number)).hasSize(2);
        assertThat(transcripts.subjectRounds(number))
                .hasSize(16)
                .extracting(RoundPlan::round)
                .contains("subject.toan", "subject.khtn.1", "subject.khtn.2", "subject.khtn.3");
    }

    @Test
    void what_is_not_entered_names_the_teacher_of_the_subject_and_the_homeroom_teacher() {
        var small = classes.enter("9D", 2);
        gradebook.write(small.sheet(small.endTerm(2, "TINHOC", 2), null), new PersonCode("ND20"));
        var number = open(small, StartReason.YEAR_END, null);

        assertThat(transcripts.missing(number)).containsExactly(Responsible.teacherOf("TINHOC"));
        assertThat(transcripts.missing(open(small, StartReason.CORRECTION, small.pupil(1))))
                .isEmpty();
    }

    @Test
    void a_missed_assessment_is_an_entry_and_an_exempted_subject_needs_none() {
        var small = classes.enter("9E", 1);
        var place = small.endTerm(1, "TOAN", 1);
        gradebook.write(
                EntrySheet.of(small.ref()).withMarks(List.of(new MarkEntry(place, MarkValue.ofMissed()))),
                new PersonCode("ND09"));
        gradebook.write(small.sheet(small.endTerm(1, "TINHOC", 2), null), new PersonCode("ND20"));
        gradebook.exempt(
                small.ref(), new Exemption(small.pupil(1), "TINHOC", "Khuyết tật vận động"), new PersonCode("ND07"));

        assertThat(transcripts.missing(open(small, StartReason.YEAR_END, null))).isEmpty();
    }

    @Test
    void a_transfer_in_mid_year_needs_only_the_terms_that_are_over() {
        var small = classes.enter("9G", 1);
        gradebook.write(small.sheet(small.endTerm(1, "TOAN", 2), null), new PersonCode("ND09"));

        assertThat(transcripts.missing(open(small, StartReason.TRANSFER, small.pupil(1))))
                .isEmpty();
    }

    private CaseNumber open(SmallClass small, StartReason reason, @Nullable PupilCode pupil) {
        var ref = small.ref();
        var subject = pupil == null
                ? CaseSubject.ofClass(ref.schoolCode(), ref.schoolYear(), ref.classCode())
                : CaseSubject.ofPupil(ref.schoolCode(), ref.schoolYear(), ref.classCode(), pupil);
        var pupils = pupil == null
                ? transcripts.pupils(new ClassTranscripts(ref.schoolCode(), ref.schoolYear(), ref.classCode()))
                : List.of(pupil);
        var cause = new Cause(reason.name(), "", new PersonCode("ND04"));
        return book.open(new NewCase("HB", TranscriptSignoffProcess.PROCESS, subject, cause, pupils))
                .number();
    }
}
