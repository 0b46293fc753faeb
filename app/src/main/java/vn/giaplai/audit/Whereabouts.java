package vn.giaplai.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request that is being answered came from, as the configured proxy headers have it. */
public final class Whereabouts {

    private static final int LONGEST = 100;

    private Whereabouts() {}

    /** The address; null where the system acts by itself. */
    public static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? written(asked.getRequest().getRemoteAddr())
                : null;
    }

    /** No longer than the longest address: behind a proxy it is what a header says. */
    static @Nullable String written(@Nullable String address) {
        return address == null ? null : address.substring(0, Math.min(LONGEST, address.length()));
    }
}
