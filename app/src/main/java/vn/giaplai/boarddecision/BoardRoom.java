package vn.giaplai.boarddecision;

import static vn.giaplai.processes.duties.Role.HT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.FeatureRoutes;
import vn.giaplai.security.MenuLine;
import vn.giaplai.security.Routes;
import vn.giaplai.security.Routes.Audience;

/**
 * What the board's decision tells the shared rooms: its paper, its line in the menu, who may knock at its pages. No step of it
 * can be given to a deputy: founding the board is the head's own (S002 Đ12.1, S004 Đ6.1), and whoever stands in gives nobody
 * an office.
 */
@Configuration(proxyBeanMethods = false)
class BoardRoom {

    static final DocumentKind BOARD_DECISION = new DocumentKind(
            "BOARD_DECISION",
            "board-decision.paper",
            new DocumentKind.Filing(
                    "Quyết định", "QĐ", "Thành lập Ban quản trị", "Vĩnh viễn", "quyet-dinh", "ban-quan-tri"));

    @Bean
    DocumentKind boardDecisionPaper() {
        return BOARD_DECISION;
    }

    @Bean
    @Order(20)
    MenuLine boardInTheMenu() {
        return new MenuLine("board-decision", "/board-decision");
    }

    @Bean
    FeatureRoutes routesOfTheBoard() {
        return FeatureRoutes.of(
                Routes.route(HttpMethod.GET, "/board-decision", Audience.of(Role.values())),
                Routes.route(null, "/board-decision/**", Audience.of(HT)));
    }
}
