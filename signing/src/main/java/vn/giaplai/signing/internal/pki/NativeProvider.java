package vn.giaplai.signing.internal.pki;

import java.security.Provider;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The optional native provider (Amazon Corretto Crypto Provider), several times as fast as the virtual machine's own. It
 * is used when its jar is on the class path, its library loads here and its self-tests pass; nobody else's choice of
 * providers is touched.
 */
public final class NativeProvider {

    private static final String CLASS = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private static final class Holder {
        private static final @Nullable Provider FOUND = find();
    }

    private NativeProvider() {}

    /** The provider; null where there is none. */
    public static @Nullable Provider orNull() {
        return Holder.FOUND;
    }

    private static @Nullable Provider find() {
        try {
            Class<?> type = Class.forName(CLASS);
            Object instance = type.getField("INSTANCE").get(null);
            type.getMethod("assertHealthy").invoke(instance);
            return (Provider) instance;
        } catch (ClassNotFoundException absent) {
            return null;
        } catch (ReflectiveOperationException | LinkageError | ClassCastException unusable) {
            LoggerFactory.getLogger(NativeProvider.class).warn("native cryptography not usable here", unusable);
            return null;
        }
    }
}
