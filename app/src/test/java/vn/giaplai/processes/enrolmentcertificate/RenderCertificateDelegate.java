package vn.giaplai.processes.enrolmentcertificate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Has the certificate made. */
@Component
@Lazy
@Profile("fifth-process")
final class RenderCertificateDelegate implements JavaDelegate {

    private final CertificateRegister register;

    RenderCertificateDelegate(CertificateRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.render(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
