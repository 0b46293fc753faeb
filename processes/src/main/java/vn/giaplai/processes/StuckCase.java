package vn.giaplai.processes;

import java.time.Instant;

/**
 * One step that gave up.
 *
 * @param id of the incident; opaque
 * @param element id of the step in the model
 * @param problem the failure's own sentence, without personal data
 */
public record StuckCase(
        String id, CaseNumber caseNumber, String feature, String element, String problem, Instant since) {}
