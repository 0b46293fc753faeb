package vn.giaplai.enrolmentcertificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.FeatureRoutes;
import vn.giaplai.security.Routes;

/** What the certificate tells the shared rooms: its kind of paper, and who may knock at its pages. */
@Configuration(proxyBeanMethods = false)
@Profile("fifth-process")
class CertificateRoom {

    static final DocumentKind CERTIFICATE = new DocumentKind(
            "ENROLMENT_CERTIFICATE",
            "enrolment-certificate.kind",
            new DocumentKind.Filing(
                    "Giấy xác nhận", "GXN", "Xác nhận học sinh", "10 năm", "giay-xac-nhan", "xac-nhan-hoc-sinh"));

    @Bean
    DocumentKind certificatePaper() {
        return CERTIFICATE;
    }

    @Bean
    FeatureRoutes certificateRoutes() {
        return FeatureRoutes.of(Routes.route(null, "/enrolmentcertificate/**", Routes.Audience.of(Role.GVCN, Role.HT)));
    }
}
