package vn.giaplai.transcripts;

import static vn.giaplai.processes.duties.Role.BGH;
import static vn.giaplai.processes.duties.Role.GVBM;
import static vn.giaplai.processes.duties.Role.GVCN;
import static vn.giaplai.processes.duties.Role.HT;
import static vn.giaplai.processes.duties.Role.QT;
import static vn.giaplai.processes.duties.Role.TTCM;
import static vn.giaplai.processes.duties.Role.TTRA;
import static vn.giaplai.processes.duties.Role.VT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import vn.giaplai.duties.DelegableSteps;
import vn.giaplai.inbox.TaskGiving;
import vn.giaplai.security.FeatureRoutes;
import vn.giaplai.security.MenuLine;
import vn.giaplai.security.Routes;
import vn.giaplai.security.Routes.Audience;

/** What transcripts tell the shared rooms: who may knock at their pages, their line in the menu, what can be given on. */
@Configuration(proxyBeanMethods = false)
class TranscriptsRoom {

    @Bean
    @Order(10)
    MenuLine transcriptsInTheMenu() {
        return new MenuLine("transcripts", "/transcripts", "/transcript-lock");
    }

    @Bean
    TaskGiving correctionsToGive() {
        return new TaskGiving("transcript-signoff", "correctEntries", "/transcripts/cases/{case}/responsible");
    }

    @Bean
    DelegableSteps stepsOfSignoff() {
        return new DelegableSteps("transcript-signoff");
    }

    @Bean
    DelegableSteps stepsOfRequests() {
        return new DelegableSteps("transcript-request");
    }

    @Bean
    FeatureRoutes routesOfTranscripts() {
        return FeatureRoutes.of(
                Routes.route(HttpMethod.POST, "/transcripts/cases/{caseNumber}/responsible", Audience.of(QT, HT)),
                Routes.route(null, "/transcripts/decide-own/{taskId}", Audience.orStandIn(BGH)),
                Routes.route(null, "/transcripts/**", Audience.of(GVBM, GVCN, TTCM, BGH, VT, QT, TTRA)));
    }
}
