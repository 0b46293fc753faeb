package vn.giaplai.security;

import java.time.Duration;

/** How long somebody has to wait, as one says it: seconds, and whole minutes from two on; never too short. */
record Waiting(long seconds) {

    private static final long LONGEST = Duration.ofHours(1).toSeconds();
    private static final long IN_SECONDS = 120;

    static Waiting of(Duration time) {
        return of((time.toMillis() + 999) / 1000);
    }

    /** Of a number that came in a request. */
    static Waiting of(long seconds) {
        return new Waiting(Math.max(1, Math.min(LONGEST, seconds)));
    }

    /** Last word of the key of a message. */
    public String unit() {
        return seconds < IN_SECONDS ? "seconds" : "minutes";
    }

    public long amount() {
        return seconds < IN_SECONDS ? seconds : (seconds + 59) / 60;
    }
}
