package vn.giaplai.transcripts;

import java.util.Objects;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.school.ClassRef;

/** The class that a sign-off case concerns, of a class or of a pupil alone. */
final class ClassOfCase {

    private ClassOfCase() {}

    static ClassRef of(Case running) {
        var about = running.about();
        return new ClassRef(
                about.schoolCode(), about.schoolYear(), Objects.requireNonNull(about.classCode(), "no class"));
    }
}
