package vn.giaplai.transcriptlock;

import static vn.giaplai.processes.duties.Role.BGH;
import static vn.giaplai.processes.duties.Role.QT;
import static vn.giaplai.processes.duties.Role.TTRA;
import static vn.giaplai.processes.duties.Role.VT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.duties.DelegableSteps;
import vn.giaplai.security.FeatureRoutes;
import vn.giaplai.security.Routes;
import vn.giaplai.security.Routes.Audience;

/**
 * What the lock tells the shared rooms: who may knock at its pages, and its paper, the quyết định khóa học bạ of a school and
 * year, kept as long as what it locks.
 */
@Configuration(proxyBeanMethods = false)
public class LockDecisionKind {

    public static final DocumentKind LOCK_DECISION = new DocumentKind(
            "LOCK_DECISION",
            "transcript-lock.paper",
            new DocumentKind.Filing("Quyết định", "QĐ", "Khóa học bạ", "Vĩnh viễn", "quyet-dinh", "khoa-hoc-ba"));

    @Bean
    DocumentKind lockDecisionPaper() {
        return LOCK_DECISION;
    }

    @Bean
    DelegableSteps stepsOfTheLock() {
        return new DelegableSteps("transcript-lock");
    }

    @Bean
    FeatureRoutes routesOfTheLock() {
        return FeatureRoutes.of(
                Routes.route(HttpMethod.POST, "/transcript-lock", Audience.of(QT)),
                Routes.route(null, "/transcript-lock/decide-lock/{taskId}", Audience.orStandIn(BGH)),
                Routes.route(HttpMethod.GET, "/transcript-lock", Audience.of(BGH, VT, QT, TTRA)));
    }
}
