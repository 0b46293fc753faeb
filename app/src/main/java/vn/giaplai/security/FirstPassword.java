package vn.giaplai.security;

/** A fresh password for the printable sheet: shown once, kept nowhere. */
public record FirstPassword(String personCode, String fullName, String username, String password) {

    /** Without the password, so that no log line shows it. */
    @Override
    public String toString() {
        return username;
    }
}
