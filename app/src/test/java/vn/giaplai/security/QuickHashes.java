package vn.giaplai.security;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes of the same kind that take a thousandth of the memory: schools of tests make accounts by the hundred. What is
 * hashed with full strength, as {@code RealHashesIT} looks at, is recognised all the same.
 */
@TestComponent
public class QuickHashes implements BeanPostProcessor {

    @Override
    public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HashingRoom ? new HashingRoom(new Argon2PasswordEncoder(16, 32, 1, 16, 1)) : bean;
    }
}
