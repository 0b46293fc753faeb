package vn.giaplai.documents;

import vn.giaplai.school.School;
import vn.giaplai.templates.house.SchoolIdentity;

/** How a school stands at the head of its papers. */
public final class Letterheads {

    private Letterheads() {}

    /** The school under the name of today; the title is its head's. */
    public static SchoolIdentity identity(School school, String head) {
        return new SchoolIdentity(
                school.code().value(), school.name(), school.superior(), school.commune(), school.province(), head);
    }

    /** The place in front of the date: a commune without its kind, "phường Tân An" is "Tân An". */
    public static String place(School school) {
        return school.commune().replaceFirst("(?iu)^(phường|xã|thị trấn|đặc khu)\\s+", "");
    }
}
