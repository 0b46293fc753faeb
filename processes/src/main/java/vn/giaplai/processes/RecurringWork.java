package vn.giaplai.processes;

import java.time.Instant;

/**
 * Port: work that comes again and again and is done by one node at a time, however many there are: a job of the engine.
 * It runs in no transaction and makes its own. What it throws is logged, and it is done again after some minutes.
 */
public interface RecurringWork {

    /** By which the engine knows it, for ever: kebab words. */
    String name();

    /**
     * Does what is due, within two minutes: after five another node takes it for dead and begins as well.
     *
     * @return when it is due again
     */
    Instant work();
}
