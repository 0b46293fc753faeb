package vn.giaplai.processes.engine;

import java.util.HashMap;
import java.util.Map;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.codes.PupilCode;
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

    /** The variables with which a case about that subject starts. */
    public static Map<String, Object> of(CaseSubject about) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(SCHOOL.name(), about.schoolCode().value());
        variables.put(YEAR.name(), about.schoolYear());
        if (about.classCode() != null) {
            variables.put(CLASS.name(), about.classCode());
        }
        PupilCode pupil = about.pupilCode();
        if (pupil != null) {
            variables.put(PUPIL.name(), pupil.value());
        }
        return variables;
    }

    static Place place(CaseSubject about) {
        return new Place(about.schoolCode().value(), about.schoolYear(), about.classCode(), null, null);
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
