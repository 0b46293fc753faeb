package vn.giaplai.inbox;

/**
 * A task that can be given to somebody else where nobody can do it: a process brings it along, as a bean.
 *
 * @param feature of the process, as {@code grade-correction}
 * @param element of its model
 * @param path where the form goes with its field {@code responsible}, with {@code {case}} for the case's number
 */
public record TaskGiving(String feature, String element, String path) {

    String address(String caseNumber) {
        return path.replace("{case}", caseNumber);
    }
}
