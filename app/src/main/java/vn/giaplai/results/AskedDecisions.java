package vn.giaplai.results;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;

/** Tells the process that asked. */
@Component
final class AskedDecisions {

    private final OpenTasks tasks;
    private final List<DecisionsAsked> processes;

    AskedDecisions(OpenTasks tasks, List<DecisionsAsked> processes) {
        this.tasks = tasks;
        this.processes = List.copyOf(processes);
    }

    void confirmed(TaskId task, PersonCode by) {
        var feature = tasks.find(task)
                .orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_FOUND_OR_DONE, task))
                .feature();
        processes.stream()
                .filter(each -> each.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(feature + " asks for decisions and hears of none"))
                .confirmed(task, by);
    }
}
