package vn.giaplai.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Working days: Monday to Friday, except where the table of calendar days says otherwise (holidays, Tết, make-up days). */
@Service
public class WorkingCalendar {

    /** A day that differs from the week's rule. */
    public record CalendarDay(LocalDate day, boolean working, String note) {}

    private final JdbcClient jdbc;

    WorkingCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days that differ, oldest first. */
    public List<CalendarDay> exceptions() {
        return jdbc.sql("select day, working, note from calendar_day order by day")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("note")))
                .list();
    }

    public void put(CalendarDay day) {
        jdbc.sql("""
                        insert into calendar_day (day, working, note) values (:day, :working, :note)
                        on conflict (day) do update set working = excluded.working, note = excluded.note
                        """)
                .param("day", day.day())
                .param("working", day.working())
                .param("note", day.note())
                .update();
    }

    public boolean isWorking(LocalDate day) {
        return isWorking(day, known());
    }

    /** The n-th working day after the given day; n ≥ 0, and 0 gives the day itself. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        var exceptions = known();
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    private Map<LocalDate, Boolean> known() {
        var known = new TreeMap<LocalDate, Boolean>();
        exceptions().forEach(day -> known.put(day.day(), day.working()));
        return known;
    }

    private static boolean isWorking(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        var weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }
}
