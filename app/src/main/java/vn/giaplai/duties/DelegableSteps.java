package vn.giaplai.duties;

/**
 * A process whose steps of the principal a deputy may do in the principal's absence: the process brings it along, as a bean.
 *
 * @param feature as {@code grade-correction}; its name is the message {@code <feature>.case}
 */
public record DelegableSteps(String feature) {}
