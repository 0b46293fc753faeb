package vn.giaplai.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.WorkingDays;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.web.SchoolTime;

/** The processes' deadlines on the school's working calendar; a day ends at 23:59 in Viet Nam. */
@Component
class SchoolWorkingDays implements WorkingDays {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final WorkingCalendar calendar;

    SchoolWorkingDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        var start = LocalDate.ofInstant(from, SchoolTime.ZONE);
        var day = days == 0 && !calendar.isWorking(start)
                ? calendar.plusWorkingDays(start, 1)
                : calendar.plusWorkingDays(start, days);
        return day.atTime(END_OF_DAY).atZone(SchoolTime.ZONE).toInstant();
    }
}
