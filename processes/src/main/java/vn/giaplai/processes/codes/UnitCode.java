package vn.giaplai.processes.codes;

/** The code of a unit of the tree: a school, or an office above the schools; given once by its superior. */
public record UnitCode(String value) implements Code {

    public UnitCode {
        Code.demand(value, "unit code");
    }

    /** The unit that a school is. */
    public static UnitCode of(SchoolCode school) {
        return new UnitCode(school.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
