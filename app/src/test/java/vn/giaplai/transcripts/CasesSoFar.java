package vn.giaplai.transcripts;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.RoundId;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.transcriptlock.Locks;
import vn.giaplai.transcripts.OwnTranscripts.Wanted;

/** Cases of small classes of the demo school, begun by its board. */
@TestComponent
class CasesSoFar {

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Gradebook gradebook;
    private final TranscriptCases cases;
    private final OwnTranscripts own;
    private final Locks locks;
    private final TranscriptSignoffProcess process;
    private final FinishedTranscripts finished;
    private final JdbcClient jdbc;

    CasesSoFar(
            SchoolRegister register,
            StaffDirectory staff,
            Gradebook gradebook,
            TranscriptCases cases,
            OwnTranscripts own,
            Locks locks,
            TranscriptSignoffProcess process,
            FinishedTranscripts finished,
            JdbcClient jdbc) {
        this.register = register;
        this.staff = staff;
        this.gradebook = gradebook;
        this.cases = cases;
        this.own = own;
        this.locks = locks;
        this.process = process;
        this.finished = finished;
        this.jdbc = jdbc;
    }

    CaseNumber complete(String classCode, int size) {
        return cases.startClass(
                SmallClass.enter(classCode, size, register, staff, gradebook).ref(), new PersonCode(PostedForm.BOARD));
    }

    /** The end-term mark of mathematics of its one pupil is missing. */
    CaseNumber incomplete(String classCode) {
        var small = SmallClass.enter(classCode, 1, register, staff, gradebook);
        gradebook.write(small.sheet(small.endTerm(1, "TOAN", 2), null), new PersonCode(PostedForm.MATHS));
        return cases.startClass(small.ref(), new PersonCode(PostedForm.BOARD));
    }

    /** A transcript of the own is asked for; the class has one pupil and no case. */
    CaseNumber ownAsked(String classCode) {
        var small = SmallClass.enter(classCode, 1, register, staff, gradebook);
        return own.ask(
                new Wanted(small.ref(), small.pupil(1), StartReason.TRANSFER, "Chuyển nơi ở", null),
                new PersonCode(PostedForm.BOARD));
    }

    /** One class of the year is finished. */
    CaseNumber lockProposed(String schoolYear) {
        var small = SmallClass.enter(schoolYear, "9L", 1, register, staff, gradebook);
        finished.of(small.ref(), small.pupilCodes());
        return locks.propose(DemoSchool.CODE, schoolYear, "Đã xong", new PersonCode(PostedForm.BOARD));
    }

    /** The case of a pupil whom the teacher of mathematics sent back. */
    CaseNumber sentBack(CaseNumber number, PupilCode pupil, Responsible responsible) {
        return process.returnPupil(
                number, new ReturnedPupil(pupil, "Sai tên", responsible), new PersonCode(PostedForm.MATHS));
    }

    RoundId round(TaskId task) {
        return new RoundId(jdbc.sql("select id from signature_round where task_id = :task")
                .param("task", task.value())
                .query(UUID.class)
                .single());
    }
}
