package vn.giaplai.school;

/**
 * What page 1 of the học bạ says about a pupil's family (TT 22/2021, form of the học bạ; S003 Đ9.1). Everything may
 * be unknown: then it is empty.
 *
 * @param policy "Con liệt sĩ", "Con thương binh" …
 * @param guardian somebody else than father and mother who cares for the pupil
 */
public record Family(String policy, Relative father, Relative mother, Relative guardian) {

    /** Nothing known. */
    public static final Family UNKNOWN = new Family("", Relative.UNKNOWN, Relative.UNKNOWN, Relative.UNKNOWN);

    /** A grown-up of the family; an empty name means that nobody is known. */
    public record Relative(String name, String occupation) {

        /** Nobody known. */
        public static final Relative UNKNOWN = new Relative("", "");

        /** Whether somebody is known. */
        public boolean known() {
            return !name.isEmpty();
        }
    }
}
