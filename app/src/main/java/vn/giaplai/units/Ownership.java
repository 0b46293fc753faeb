package vn.giaplai.units;

/** Whose a school is: công lập, dân lập, tư thục. */
public enum Ownership {
    PUBLIC,
    COMMUNITY,
    PRIVATE
}
