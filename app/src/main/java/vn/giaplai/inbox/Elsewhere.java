package vn.giaplai.inbox;

import org.springframework.stereotype.Component;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.keys.KeylessPeople;
import vn.giaplai.processes.StuckCases;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** What waits for somebody and is no task of a process: nothing is left only when nothing waits here either. */
@Component
class Elsewhere {

    /** Those who may be asked to confirm a change of the staff. */
    private static final Role[] CONFIRM = {Role.BGH, Role.VT};

    private final Appointments appointments;
    private final UnheldTasks unheld;
    private final KeylessPeople keyless;
    private final StuckCases stuck;
    private final ReportedTasks reported;
    private final Permissions permissions;

    Elsewhere(
            Appointments appointments,
            UnheldTasks unheld,
            KeylessPeople keyless,
            StuckCases stuck,
            ReportedTasks reported,
            Permissions permissions) {
        this.appointments = appointments;
        this.unheld = unheld;
        this.keyless = keyless;
        this.stuck = stuck;
        this.reported = reported;
        this.permissions = permissions;
    }

    /** How many of each wait. */
    record Counts(int appointments, int unheld, int codes, long stuck, int reported) {

        public boolean isAny() {
            return appointments + unheld + codes + stuck + reported > 0;
        }
    }

    Counts of(SignedInPerson me) {
        return new Counts(
                permissions.isAny(me, CONFIRM) ? appointments.waitingFor(me) : 0,
                permissions.isAny(me, Role.HT, Role.QT) ? unheld.count(me) : 0,
                permissions.isAny(me, Role.HT, Role.VT) ? keyless.asked(me.schoolCode()) : 0,
                permissions.isAny(me, Role.QT) ? stuck(me.schoolCode()) : 0,
                reported.count(me));
    }

    private long stuck(SchoolCode school) {
        return stuck.list().stream()
                .filter(one -> one.place().schoolCode().equals(school))
                .count();
    }
}
