package vn.giaplai.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.security.SignedInPerson;

/** Proposals as the page shows them. */
@Component
class WaitingLines {

    private static final int ANSWERS = 20;

    private final ProposalRepository repository;
    private final SecondPerson second;
    private final StaffDirectory staff;
    private final SchoolRegister register;

    WaitingLines(ProposalRepository repository, SecondPerson second, StaffDirectory staff, SchoolRegister register) {
        this.repository = repository;
        this.second = second;
        this.staff = staff;
        this.register = register;
    }

    /**
     * What was entered together and has one answer from the same people.
     *
     * @param confirmers names of those who may confirm; empty if nobody can today
     * @param mine whether the reader is one of them
     * @param own whether the reader entered it and may take it back
     * @param opens whether it lets somebody in again who was kept out
     */
    record Batch(
            UUID id,
            List<Line> lines,
            String proposer,
            Instant at,
            List<String> confirmers,
            boolean mine,
            boolean own,
            boolean opens) {}

    /**
     * One change in words: a message key with its arguments.
     *
     * @param last last day; null for none
     * @param backDated reaches back further than somebody alone may
     */
    record Line(
            String name,
            String kind,
            @Nullable String role,
            @Nullable String title,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            boolean backDated) {}

    /** An answer: what, by whom, and why not. */
    record Answer(
            Line line,
            String proposer,
            @Nullable String decider,
            boolean confirmed,
            boolean withdrawn,
            String reason) {}

    private record Key(UUID batch, List<PersonCode> confirmers) {}

    List<Batch> waiting(SignedInPerson me) {
        Map<Key, List<Proposal>> groups = new LinkedHashMap<>();
        for (var each : repository.waiting(me.schoolCode())) {
            var confirmers = second.confirmers(me.schoolCode(), each.change(), each.proposedBy()).stream()
                    .map(Person::code)
                    .toList();
            groups.merge(new Key(each.batch(), confirmers), List.of(each), WaitingLines::joined);
        }
        var subjects = subjects();
        return groups.entrySet().stream()
                .map(group -> batch(group.getKey(), group.getValue(), subjects, me))
                .toList();
    }

    List<Answer> answers(SignedInPerson me) {
        var subjects = subjects();
        return repository.decided(me.schoolCode(), ANSWERS).stream()
                .map(each -> new Answer(
                        line(each.change(), subjects),
                        name(each.proposedBy()),
                        each.decidedBy() == null ? null : name(each.decidedBy()),
                        Boolean.TRUE.equals(each.confirmed()),
                        each.proposedBy().equals(each.decidedBy()),
                        each.reason()))
                .toList();
    }

    private Batch batch(Key key, List<Proposal> proposals, Map<String, String> subjects, SignedInPerson me) {
        var first = proposals.get(0);
        return new Batch(
                key.batch(),
                proposals.stream().map(each -> line(each.change(), subjects)).toList(),
                name(first.proposedBy()),
                first.proposedAt(),
                key.confirmers().stream().map(this::name).toList(),
                key.confirmers().contains(me.personCode()),
                proposals.stream().anyMatch(each -> each.isTakenBackBy(me.personCode())),
                proposals.stream().anyMatch(each -> each.change().kind() == StaffChange.Kind.REOPENING));
    }

    private Line line(StaffChange change, Map<String, String> subjects) {
        var position = change.position();
        var assignment = change.assignment();
        var from = position != null ? position.validFrom() : assignment == null ? null : assignment.validFrom();
        var to = position != null ? position.validTo() : assignment == null ? null : assignment.validTo();
        return new Line(
                change.person().fullName(),
                change.kind().name(),
                position != null ? position.role().name() : null,
                position != null ? position.title() : null,
                assignment == null
                        ? null
                        : place(assignment.classRef().classCode(), assignment.subjectCode(), subjects),
                from,
                change.lastDay() != null ? change.lastDay() : to,
                second.isBackDated(change));
    }

    private static String place(String classCode, @Nullable String subjectCode, Map<String, String> subjects) {
        return subjectCode == null
                ? classCode
                : classCode + " – " + Objects.requireNonNullElse(subjects.get(subjectCode), subjectCode);
    }

    private Map<String, String> subjects() {
        return register.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::name));
    }

    private String name(PersonCode personCode) {
        return staff.person(personCode).map(Person::fullName).orElse(personCode.value());
    }

    private static List<Proposal> joined(List<Proposal> before, List<Proposal> more) {
        return java.util.stream.Stream.concat(before.stream(), more.stream()).toList();
    }
}
