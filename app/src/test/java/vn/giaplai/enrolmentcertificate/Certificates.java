package vn.giaplai.enrolmentcertificate;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Letterheads;
import vn.giaplai.documents.PaperOrder;
import vn.giaplai.documents.Press;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.enrolmentcertificate.CertificateRegister;
import vn.giaplai.processes.enrolmentcertificate.EnrolmentCertificateProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.enrolmentcertificate.EnrolmentCertificate;
import vn.giaplai.templates.enrolmentcertificate.EnrolmentCertificateTemplate;
import vn.giaplai.templates.house.Letterhead;
import vn.giaplai.web.SchoolTime;

/** Asking, deciding and making the paper; every act of a person stands in the ledger. */
@Service
@Profile("fifth-process")
class Certificates implements CertificateRegister {

    private final EnrolmentCertificateProcess process;
    private final Cases cases;
    private final Documents documents;
    private final Press press;
    private final SchoolRegister register;
    private final HeldDuties duties;
    private final AuditLog audit;
    private final SchoolTime time;
    private final EnrolmentCertificateTemplate template = new EnrolmentCertificateTemplate();

    Certificates(
            EnrolmentCertificateProcess process,
            Cases cases,
            Documents documents,
            Press press,
            SchoolRegister register,
            HeldDuties duties,
            AuditLog audit,
            SchoolTime time) {
        this.process = process;
        this.cases = cases;
        this.documents = documents;
        this.press = press;
        this.register = register;
        this.duties = duties;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    CaseNumber ask(ClassRef ref, PupilCode pupilCode, String purpose, String by) {
        var pupil = CaseSubject.ofPupil(ref.schoolCode(), ref.schoolYear(), ref.classCode(), pupilCode);
        var number = process.ask(pupil, purpose, new PersonCode(by));
        audit.record(AuditEvent.by(new PersonCode(by), "certificate-asked")
                .inCase(number.value())
                .about(pupilCode)
                .with("reason", purpose));
        return number;
    }

    @Transactional
    void decide(TaskId task, CaseNumber number, boolean approved, String by) {
        process.decided(task, approved, new PersonCode(by));
        audit.record(AuditEvent.by(new PersonCode(by), approved ? "certificate-approved" : "certificate-refused")
                .inCase(number.value()));
    }

    @Override
    @Transactional
    public void render(CaseNumber number) {
        if (!documents.ofCase(number.value()).isEmpty()) {
            return;
        }
        var asked = cases.find(number).orElseThrow();
        var about = asked.about();
        var ref = new ClassRef(about.schoolCode(), about.schoolYear(), String.valueOf(about.classCode()));
        var pupil =
                register.pupil(new PupilCode(String.valueOf(about.pupilCode()))).orElseThrow();
        var order = new PaperOrder(
                CertificateRoom.CERTIFICATE,
                ref.schoolCode(),
                ref.schoolYear(),
                ref.classCode(),
                pupil.code(),
                number.value(),
                "Giấy xác nhận học sinh");
        print(order, ref, pupil, asked.cause().words());
    }

    private void print(PaperOrder order, ClassRef ref, Pupil pupil, String purpose) {
        var school = register.school(ref.schoolCode()).orElseThrow();
        var today = time.today();
        var imprint = press.imprint(order);
        var paper = new EnrolmentCertificate(
                imprint.documentId(),
                imprint.verificationUrl(),
                new Letterhead(
                        Letterheads.identity(school, "Hiệu trưởng"),
                        "Số: 01/GXN-" + school.code(),
                        Letterheads.place(school),
                        today),
                pupil.fullName(),
                ref.classCode(),
                ref.schoolYear(),
                purpose,
                name(Role.GVCN, ref.place()),
                name(Role.HT, Place.ofUnit(ref.schoolCode())));
        press.print(order, imprint, template, paper);
    }

    private String name(Role role, Place place) {
        return duties.held(Duty.of(role, place)).get(0).name();
    }
}
