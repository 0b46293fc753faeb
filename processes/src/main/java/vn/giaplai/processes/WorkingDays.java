package vn.giaplai.processes;

import java.time.Instant;

/** Port: the school's working-day calendar (weekends, holidays, Tết, make-up days). */
public interface WorkingDays {

    /**
     * The end of the {@code days}-th working day after {@code from}; zero days is the end of that day or, on a day off,
     * of the next working day.
     */
    Instant plusWorkingDays(Instant from, int days);
}
