package vn.giaplai.processes.enrolmentcertificate;

import vn.giaplai.processes.CaseNumber;

/** Port: what the process wants done. */
public interface CertificateRegister {

    /** Makes the paper of the case; again changes nothing. */
    void render(CaseNumber number);
}
