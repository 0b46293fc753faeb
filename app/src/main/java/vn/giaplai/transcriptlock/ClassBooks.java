package vn.giaplai.transcriptlock;

import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.SchoolRegister;

/** The class books of a year: nobody writes in them while the year is being locked, and whoever waited finds it locked. */
@Component
class ClassBooks {

    private final Gradebook gradebook;
    private final SchoolRegister register;

    ClassBooks(Gradebook gradebook, SchoolRegister register) {
        this.gradebook = gradebook;
        this.register = register;
    }

    /** Until the caller's transaction ends. */
    void hold(SchoolCode schoolCode, String schoolYear) {
        register.classes(schoolCode, schoolYear).forEach(each -> gradebook.hold(each.ref()));
    }
}
