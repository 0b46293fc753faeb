package vn.giaplai.processes.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Place;

/** The variables every case has: where it plays and about whom. */
public final class CaseVariables {

    public static final ProcessVariable<String> SCHOOL = ProcessVariable.text("schoolCode");
    public static final ProcessVariable<String> YEAR = ProcessVariable.text("schoolYear");
    public static final ProcessVariable<String> CLASS = ProcessVariable.text("classCode");
    public static final ProcessVariable<String> PUPIL = ProcessVariable.text("pupilCode");

    /** The route of one instance of a multi-instance task, {@link TaskRoute} in its text form. */
    public static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");

    private CaseVariables() {}

    /** The variables with which a case starts. */
    public static Map<String, Object> of(Place place, @Nullable String pupilCode) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SCHOOL.name(), place.schoolCode());
        variables.put(YEAR.name(), place.schoolYear());
        if (place.classCode() != null) {
            variables.put(CLASS.name(), place.classCode());
        }
        if (pupilCode != null) {
            variables.put(PUPIL.name(), pupilCode);
        }
        return variables;
    }

    static Place place(Map<String, Object> variables) {
        return new Place(
                SCHOOL.find(variables).orElseThrow(),
                YEAR.find(variables).orElseThrow(),
                CLASS.find(variables).orElse(null),
                null,
                null);
    }
}
