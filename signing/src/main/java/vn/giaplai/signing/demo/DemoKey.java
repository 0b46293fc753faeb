package vn.giaplai.signing.demo;

import java.security.cert.X509Certificate;

/**
 * A freshly issued key.
 *
 * @param certificate of the holder
 * @param pkcs12 key and chain, sealed by the holder's PIN
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record DemoKey(X509Certificate certificate, byte[] pkcs12) {}
