package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilderProvider;
import vn.giaplai.signing.internal.pki.Cryptography;

/**
 * Opens a PKCS#12 (RFC 7292). Whether the password is right is asked of its MAC before anything else is read, so that a
 * damaged file or a strange certificate is never called a wrong password.
 */
final class Pkcs12File {

    /** What is made of the key and the chain of its certificate. */
    interface Use {
        SigningKey of(PrivateKey key, Certificate[] chain);
    }

    private Pkcs12File() {}

    static SigningKey open(byte[] pkcs12, char[] password, Use use) {
        char[] right = rightForm(pfx(pkcs12), password);
        try {
            return use(load(pkcs12, right), right, use);
        } finally {
            Arrays.fill(right, '\0');
        }
    }

    private static PKCS12PfxPdu pfx(byte[] pkcs12) {
        try {
            PKCS12PfxPdu pfx = new PKCS12PfxPdu(pkcs12);
            // An empty file is parsed to nothing, which is noticed when it is asked.
            pfx.hasMac();
            return pfx;
        } catch (IOException | RuntimeException problem) {
            // The parser throws whatever the first odd byte makes of it.
            throw new SigningException(SigningFailure.KEY_FILE_DAMAGED, "not a whole PKCS#12", problem);
        }
    }

    /** A copy of the password in the form under which the file was made. */
    private static char[] rightForm(PKCS12PfxPdu pfx, char[] password) {
        List<char[]> forms = PasswordForms.of(password);
        try {
            for (char[] form : forms) {
                if (!pfx.hasMac() || macIsRight(pfx, form)) {
                    return form.clone();
                }
            }
        } finally {
            forms.forEach(form -> Arrays.fill(form, '\0'));
        }
        throw new SigningException(SigningFailure.PIN_REJECTED, "the MAC of the PKCS#12 says another password");
    }

    private static boolean macIsRight(PKCS12PfxPdu pfx, char[] form) {
        try {
            return pfx.isMacValid(new JcePKCS12MacCalculatorBuilderProvider().setProvider(Cryptography.PROVIDER), form);
        } catch (PKCSException | RuntimeException problem) {
            throw new SigningException(
                    SigningFailure.KEY_FILE_DAMAGED, "the MAC of the PKCS#12 is not readable", problem);
        }
    }

    /** By the JDK; it takes no letters outside ASCII for PBES2 and no certificate without a name: then by BouncyCastle. */
    private static KeyStore load(byte[] pkcs12, char[] password) {
        try {
            return loaded(KeyStore.getInstance("PKCS12"), pkcs12, password);
        } catch (IOException | GeneralSecurityException first) {
            try {
                return loaded(KeyStore.getInstance("PKCS12", Cryptography.PROVIDER), pkcs12, password);
            } catch (IOException | GeneralSecurityException problem) {
                problem.addSuppressed(first);
                throw new SigningException(SigningFailure.KEY_FILE_DAMAGED, "PKCS#12 not readable", problem);
            }
        }
    }

    private static KeyStore loaded(KeyStore store, byte[] pkcs12, char[] password)
            throws IOException, GeneralSecurityException {
        store.load(new ByteArrayInputStream(pkcs12), password);
        for (String alias : Collections.list(store.aliases())) {
            store.getKey(alias, password);
        }
        return store;
    }

    private static SigningKey use(KeyStore store, char[] password, Use use) {
        try {
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    Certificate[] chain = store.getCertificateChain(alias);
                    demandName(chain == null ? List.of() : List.of(chain));
                    return use.of(key, chain);
                }
            }
        } catch (GeneralSecurityException problem) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "PKCS#12 not readable", problem);
        }
        throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "PKCS#12 without a private key");
    }

    private static void demandName(List<Certificate> chain) {
        if (!chain.isEmpty()
                && chain.get(0) instanceof X509Certificate own
                && own.getSubjectX500Principal().getName().isEmpty()) {
            throw new SigningException(SigningFailure.CERTIFICATE_WITHOUT_NAME, "the certificate names nobody");
        }
    }
}
