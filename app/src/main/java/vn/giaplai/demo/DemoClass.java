package vn.giaplai.demo;

import java.util.List;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Exemption;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;

/** One generated class: its list, what was entered and by whom, who is exempted from what. */
record DemoClass(ClassRef ref, List<Pupil> pupils, List<AuthoredSheet> sheets, List<AuthoredExemption> exemptions) {

    /** A sheet and the code of the person who entered it. */
    record AuthoredSheet(EntrySheet sheet, String personCode) {}

    /** An exemption and the code of the person who entered it. */
    record AuthoredExemption(Exemption exemption, String personCode) {}

    DemoClass {
        pupils = List.copyOf(pupils);
        sheets = List.copyOf(sheets);
        exemptions = List.copyOf(exemptions);
    }
}
