package vn.giaplai.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it. */
public final class HandSetClock extends Clock {

    private volatile Instant now = Instant.parse("2027-05-20T01:00:00Z");

    public void set(Instant instant) {
        now = instant;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    public void back(Duration time) {
        now = now.minus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
