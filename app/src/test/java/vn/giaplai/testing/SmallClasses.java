package vn.giaplai.testing;

import org.springframework.boot.test.context.TestComponent;
import vn.giaplai.demo.DemoLoader;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;

/** Small classes in which everything is entered: of the demo school, which comes along, and of schools of their own. */
@TestComponent
public class SmallClasses {

    private final DemoLoader demo;
    private final TestSchool subjects;
    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Gradebook gradebook;

    SmallClasses(
            DemoLoader demo, TestSchool subjects, SchoolRegister register, StaffDirectory staff, Gradebook gradebook) {
        this.demo = demo;
        this.subjects = subjects;
        this.register = register;
        this.staff = staff;
        this.gradebook = gradebook;
    }

    /** A class of the demo school in its newest year. */
    public SmallClass enter(String classCode, int size) {
        return enter(DemoSchool.YEAR, classCode, size);
    }

    /** A class of the demo school in one of its years. */
    public SmallClass enter(String schoolYear, String classCode, int size) {
        demo.loadIfEmpty();
        return SmallClass.enter(schoolYear, classCode, size, register, staff, gradebook);
    }

    /** A class of a school of its own, where one person teaches everything and keeps the class. */
    public SmallClass enterOfOne(SmallSchool.Staffed school, String classCode, int size, PersonCode teacher) {
        subjects.school();
        return SmallClass.enterOfOne(
                new ClassRef(school.code(), SmallSchool.YEAR, classCode), size, teacher, register, staff, gradebook);
    }
}
