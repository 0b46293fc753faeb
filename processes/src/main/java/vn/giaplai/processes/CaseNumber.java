package vn.giaplai.processes;

/**
 * The number of one case (one run of a process), for instance {@code HB-2026-2027-000017}. It is the engine's business
 * key, fit for a URL: it carries no personal data.
 */
public record CaseNumber(String value) {

    public CaseNumber {
        Text.required(value, "case number");
    }

    @Override
    public String toString() {
        return value;
    }
}
