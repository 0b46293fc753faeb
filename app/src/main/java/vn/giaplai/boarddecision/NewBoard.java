package vn.giaplai.boarddecision;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.processes.codes.PersonCode;

/**
 * A board as it is drafted.
 *
 * @param from first day
 * @param to last day
 * @param members in the order of the list
 */
record NewBoard(LocalDate from, LocalDate to, List<Member> members) {

    /** One member and what the member does. */
    record Member(PersonCode personCode, BoardDuty duty, String task) {}

    NewBoard {
        members = List.copyOf(members);
    }
}
