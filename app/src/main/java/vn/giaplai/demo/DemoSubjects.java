package vn.giaplai.demo;

import java.util.List;
import vn.giaplai.school.Curriculum;
import vn.giaplai.school.Subject;

/** The subjects of the demo school, and their codes by name. */
final class DemoSubjects {

    static final String LITERATURE = "NGUVAN";
    static final String MATHS = "TOAN";
    static final String ENGLISH = "NGOAINGU1";
    static final String CIVICS = "GDCD";
    static final String HISTORY_GEOGRAPHY = "LSDL";
    static final String SCIENCE = "KHTN";
    static final String TECHNOLOGY = "CONGNGHE";
    static final String COMPUTING = "TINHOC";
    static final String PHYSICAL = "GDTC";
    static final String ARTS = "NGHETHUAT";
    static final String EXPERIENCE = "HDTNHN";
    static final String LOCAL = "GDDP";

    static final List<Subject> ALL = Curriculum.lowerSecondary();

    private DemoSubjects() {}
}
