package vn.giaplai.security;

import vn.giaplai.processes.codes.PersonCode;

/** A fresh password for the printable sheet: shown once, kept nowhere. */
public record FirstPassword(PersonCode personCode, String fullName, String username, String password) {

    /** Without the password, so that no log line shows it. */
    @Override
    public String toString() {
        return username;
    }
}
