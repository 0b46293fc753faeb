package vn.giaplai.units;

/** What a unit is. */
public enum UnitKind {
    /** Sở GDĐT. */
    DEPARTMENT,
    /** Phòng GDĐT of a district; none is left since 01/7/2025. */
    DISTRICT,
    /** UBND of a commune or ward, which runs primary and lower secondary schools. */
    COMMUNE,
    /** A school or centre. */
    SCHOOL
}
