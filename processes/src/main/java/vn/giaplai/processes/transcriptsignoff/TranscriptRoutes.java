package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.engine.TaskRoute;

/** Lets the model walk over routes: {@code camunda:collection="${transcriptRoutes.of(subjectRoutes)}"}. */
@Component
public final class TranscriptRoutes {

    /** The single routes of a text of routes. */
    public List<String> of(String routes) {
        return TaskRoute.split(routes);
    }
}
