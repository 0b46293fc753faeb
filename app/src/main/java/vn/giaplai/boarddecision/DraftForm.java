package vn.giaplai.boarddecision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import vn.giaplai.boarddecision.NewBoard.Member;
import vn.giaplai.boarddecision.Refusal.Why;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.web.TypedDay;

/**
 * The form as it was sent or is first shown.
 *
 * @param replaces whether the earlier decision that holds on some of the days is to end
 */
record DraftForm(String from, String to, List<Line> lines, boolean replaces) {

    static final int LONGEST_TASK = 300;

    /** As many members as any rule allows, and one to be refused. */
    private static final int MOST_LINES = 16;

    private static final Line NOTHING = new Line("", "", "");

    /** One line of the list of members, as typed. */
    record Line(String person, String duty, String task) {

        public boolean empty() {
            return person.isBlank() && task.isBlank();
        }

        Optional<BoardDuty> chosenDuty() {
            return Arrays.stream(BoardDuty.values())
                    .filter(each -> each.name().equals(duty))
                    .findFirst();
        }
    }

    DraftForm {
        lines = List.copyOf(lines);
    }

    /** Of a browser: {@code person-0}, {@code duty-0}, {@code task-0} and so on; empty lines close up. */
    static DraftForm read(MultiValueMap<String, String> form) {
        var lines = IntStream.range(0, MOST_LINES)
                .mapToObj(row ->
                        new Line(text(form, "person-" + row), text(form, "duty-" + row), text(form, "task-" + row)))
                .filter(line -> !line.empty())
                .toList();
        return new DraftForm(
                text(form, "from"),
                text(form, "to"),
                lines,
                text(form, "replaces").equals("true"));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** A form that is not filled yet, with these members in it. */
    static DraftForm of(LocalDate from, LocalDate to, List<Member> members) {
        return new DraftForm(
                TypedDay.written(from),
                TypedDay.written(to),
                members.stream()
                        .map(each ->
                                new Line(each.personCode().value(), each.duty().name(), each.task()))
                        .toList(),
                false);
    }

    /** The lines of the page: those that are filled, then empty ones. */
    List<Line> rows(int most) {
        var rows = new ArrayList<>(lines);
        while (rows.size() < most) {
            rows.add(NOTHING);
        }
        return rows;
    }

    /** What is missing or cannot be read, the first of it; empty when the form is whole. */
    Optional<Refusal> incomplete() {
        if (TypedDay.read(from).isEmpty()) {
            return Optional.of(Refusal.of(Why.NO_FIRST_DAY, "from"));
        }
        if (TypedDay.read(to).isEmpty()) {
            return Optional.of(Refusal.of(Why.NO_LAST_DAY, "to"));
        }
        return IntStream.range(0, lines.size())
                .mapToObj(row -> incomplete(row, lines.get(row)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> incomplete(int row, Line line) {
        if (line.person().isBlank()) {
            return Optional.of(Refusal.of(Why.NOBODY, "person-" + row, row + 1));
        }
        if (line.chosenDuty().isEmpty()) {
            return Optional.of(Refusal.of(Why.NO_DUTY, "duty-" + row, row + 1));
        }
        if (line.task().isBlank()) {
            return Optional.of(Refusal.of(Why.NO_TASK, "task-" + row, row + 1));
        }
        return line.task().length() > LONGEST_TASK
                ? Optional.of(Refusal.of(Why.TASK_TOO_LONG, "task-" + row, row + 1, LONGEST_TASK))
                : Optional.empty();
    }

    /** Of a whole form. */
    NewBoard board() {
        var members = lines.stream()
                .map(line -> new Member(
                        new PersonCode(line.person()), line.chosenDuty().orElseThrow(), line.task()))
                .toList();
        return new NewBoard(TypedDay.read(from).orElseThrow(), TypedDay.read(to).orElseThrow(), members);
    }
}
