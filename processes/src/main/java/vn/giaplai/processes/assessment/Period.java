package vn.giaplai.processes.assessment;

/** The periods that have results. */
public enum Period {
    TERM_1("Học kì I"),
    TERM_2("Học kì II"),
    YEAR("Cả năm");

    private final String label;

    Period(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
