package vn.giaplai.notices;

/** What a mail says: plain text. */
record Letter(String subject, String text) {}
