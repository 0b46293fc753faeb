package vn.giaplai.security;

import java.util.List;

/** The lines of the table of {@link Routes} that a process brings along, as a bean; in their order. */
public record FeatureRoutes(List<Routes.Route> lines) {

    public FeatureRoutes {
        lines = List.copyOf(lines);
    }

    /** Lines of one process. */
    public static FeatureRoutes of(Routes.Route... lines) {
        return new FeatureRoutes(List.of(lines));
    }
}
