package vn.giaplai.signing.internal.pki;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The provider for verifying; passed along as an object, never registered for the whole virtual machine. */
public final class Cryptography {

    /** BouncyCastle. */
    public static final Provider PROVIDER = new BouncyCastleProvider();

    private Cryptography() {}
}
