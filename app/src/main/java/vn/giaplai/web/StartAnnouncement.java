package vn.giaplai.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the console where the school finds its pages. */
@Component
@SuppressWarnings("SystemOut")
class StartAnnouncement {

    @EventListener
    @Order(0)
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
            var server = context.getWebServer();
            if (server != null) {
                System.out.println("%n  Giáp Lai: http://localhost:%d%n".formatted(server.getPort()));
            }
        }
    }
}
