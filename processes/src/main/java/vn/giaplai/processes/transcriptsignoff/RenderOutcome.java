package vn.giaplai.processes.transcriptsignoff;

/** How many papers of the case exist now, unsigned and ready for the first round. */
public record RenderOutcome(int documents) {}
