package vn.giaplai.security;

/**
 * An account as the administrator sees it.
 *
 * @param username by the rule of S002 Đ3.2
 */
public record Account(
        String personCode,
        String fullName,
        String username,
        String schoolCode,
        boolean mustChangePassword,
        boolean enabled,
        String language) {}
