package vn.giaplai.keys;

/** Whose key it is. */
public enum KeyKind {
    /** A person's own. */
    PERSON,
    /** The seal of an organisation, in the clerk's care (NĐ 30/2020 Đ32.2). */
    SEAL
}
