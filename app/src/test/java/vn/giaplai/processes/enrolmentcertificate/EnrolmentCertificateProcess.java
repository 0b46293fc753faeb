package vn.giaplai.processes.enrolmentcertificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskDesk;

/** Façade of the process {@code enrolmentCertificate}; what it wants done is {@link CertificateRegister}. */
@Component
@Profile("fifth-process")
public class EnrolmentCertificateProcess {

    public static final String PROCESS = "enrolmentCertificate";

    private final CaseBook cases;
    private final TaskDesk desk;

    EnrolmentCertificateProcess(CaseBook cases, TaskDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** The homeroom teacher asks for a pupil, who says what it is for. */
    @Transactional
    public CaseNumber ask(CaseSubject pupil, String purpose, PersonCode by) {
        var cause = new Cause("ASKED", purpose, by);
        var number = cases.open(
                        new NewCase("GXN", PROCESS, pupil, cause, List.of(Objects.requireNonNull(pupil.pupilCode()))))
                .number();
        desk.begin(PROCESS, number, CaseVariables.of(pupil), by);
        return number;
    }

    /** Task {@code decideCertificate}: HT's decision. */
    @Transactional
    public void decided(TaskId task, boolean approved, PersonCode by) {
        desk.complete(desk.require(task, by, "decideCertificate"), by, Map.of("certificateApproved", approved));
    }
}
