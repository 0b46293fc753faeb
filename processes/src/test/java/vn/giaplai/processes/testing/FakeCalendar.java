package vn.giaplai.processes.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import vn.giaplai.processes.WorkingDays;

/** Monday to Friday until five o'clock, without the holidays a test names. */
public final class FakeCalendar implements WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Set<LocalDate> holidays = new HashSet<>();

    public void holiday(LocalDate day) {
        holidays.add(day);
    }

    void reset() {
        holidays.clear();
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        LocalDate day = from.atZone(ZONE).toLocalDate();
        int left = days;
        while (left > 0 || off(day)) {
            day = day.plusDays(1);
            if (!off(day)) {
                left--;
            }
        }
        return day.atTime(17, 0).atZone(ZONE).toInstant();
    }

    private boolean off(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
