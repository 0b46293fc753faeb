package vn.giaplai.signing;

/**
 * One thing worth saying about a document or a signature.
 *
 * @param code stable name of the finding in kebab-case, for instance {@code appended-garbage}
 * @param severity how much it weighs
 * @param vietnamese the sentence for a person
 * @param english the same in English
 */
public record Finding(String code, Severity severity, String vietnamese, String english) {

    /** How much a finding weighs. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }
}
