package vn.giaplai.processes;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The start is refused: these running cases stand where the newest version of their model has no such step. Each is as it
 * was; those not named went over.
 */
public final class CasesNotMigrated extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * One such case.
     *
     * @param model the model's Vietnamese name
     * @param steps those in which it stands and which the newest version does not have, each by label and id: {@code Duyệt
     *     điểm sửa [reviewCorrection]}
     */
    public record Stranded(CaseNumber number, String model, List<String> steps) {

        public Stranded {
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return "%s (%s: %s)".formatted(number, model, String.join(", ", steps));
        }
    }

    private final transient List<Stranded> cases;

    public CasesNotMigrated(List<Stranded> cases) {
        super("cases cannot go over to the newest version of their model: "
                + cases.stream().map(Stranded::toString).collect(Collectors.joining("; ")));
        this.cases = List.copyOf(cases);
    }

    public List<Stranded> cases() {
        return cases;
    }
}
