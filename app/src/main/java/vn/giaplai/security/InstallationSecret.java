package vn.giaplai.security;

/** What only this installation knows, and keeps outside its database. */
public interface InstallationSecret {

    /** 32 bytes (HMAC-SHA256) that follow from the secret and a purpose, the same at every start; no way leads back. */
    byte[] derive(String purpose);
}
