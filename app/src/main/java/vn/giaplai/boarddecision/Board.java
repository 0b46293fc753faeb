package vn.giaplai.boarddecision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;

/**
 * A board by decision, in force or drafted.
 *
 * @param number of the paper, as printed; null while none is made
 * @param dated day of the paper
 * @param document null until it is in force
 * @param from first day: as drafted, or that of the archive where that is later
 * @param to last day: as drafted, or the day before a later decision begins
 * @param plannedTo last day as drafted
 */
record Board(
        CaseNumber caseNumber,
        @Nullable String number,
        @Nullable LocalDate dated,
        @Nullable DocumentId document,
        LocalDate from,
        LocalDate to,
        LocalDate plannedTo,
        List<Member> members) {

    /** A member with name, and what the person is in the school today. */
    record Member(
            PersonCode personCode, String name, @Nullable String position, BoardDuty duty, String task) {}

    /** Where it stands on a day. */
    enum State {
        NOW,
        COMING,
        ENDED
    }

    Board {
        members = List.copyOf(members);
    }

    State on(LocalDate day) {
        if (day.isAfter(to) || to.isBefore(from)) {
            return State.ENDED;
        }
        return day.isBefore(from) ? State.COMING : State.NOW;
    }

    /** Whether a later decision ended it before its last day. */
    public boolean replaced() {
        return to.isBefore(plannedTo);
    }

    boolean sharesADayWith(NewBoard other) {
        return !to.isBefore(from) && !from.isAfter(other.to()) && !to.isBefore(other.from());
    }

    NewBoard asDrafted() {
        return new NewBoard(
                from,
                plannedTo,
                members.stream()
                        .map(each -> new NewBoard.Member(each.personCode(), each.duty(), each.task()))
                        .toList());
    }
}
