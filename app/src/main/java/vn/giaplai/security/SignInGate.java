package vn.giaplai.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a try at the sign-in through, or says how long it has to wait, and counts it once. A device that was signed in
 * with the account before has tries of its own; everybody else has those of the account at their address.
 */
@Component
class SignInGate {

    private static final Duration CROWD_WAITS = Duration.ofSeconds(5);

    private final SignInLimits limits;
    private final RateLimits rates;
    private final KnownDevices devices;

    SignInGate(SignInLimits limits, RateLimits rates, KnownDevices devices) {
        this.limits = limits;
        this.rates = rates;
        this.devices = devices;
    }

    /** Takes one try. Throws {@link MustWait}; nothing was taken then. */
    Pass enter(String username, String address, @Nullable String device) {
        var known = devices.known(device, username).map(id -> SignInLane.device(username, id));
        if (known.isPresent() && limits.take(known.get()).isEmpty()) {
            return new Pass(known.get(), null);
        }
        if (!rates.signIn(address)) {
            throw MustWait.crowd(CROWD_WAITS);
        }
        var lane = SignInLane.stranger(username, address);
        limits.take(lane).ifPresent(wait -> {
            rates.forgive(address);
            throw MustWait.limit(wait);
        });
        return new Pass(lane, address);
    }

    /** Nobody had time to look at the password: the try counts as not made. */
    MustWait unseen(Pass pass) {
        limits.giveBack(pass.lane());
        if (pass.address() != null) {
            rates.forgive(pass.address());
        }
        return MustWait.busy(CROWD_WAITS);
    }

    /** The password was right: it cost nothing. */
    void right(Pass pass) {
        limits.forgive(pass.lane());
        if (pass.address() != null) {
            rates.forgive(pass.address());
        }
    }

    /** @param address of a stranger */
    record Pass(String lane, @Nullable String address) {}
}
