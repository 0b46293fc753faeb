package vn.giaplai.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.web.PageMessages;
import vn.giaplai.web.SchoolTime;

/** Notices as sentences for pages. */
@Component
class NoticeSentences {

    private final StaffDirectory staff;
    private final SchoolRegister school;
    private final PageMessages messages;
    private final SchoolTime time;

    NoticeSentences(StaffDirectory staff, SchoolRegister school, PageMessages messages, SchoolTime time) {
        this.staff = staff;
        this.school = school;
        this.messages = messages;
        this.time = time;
    }

    /** Names that the sentences of a page need, looked up once. */
    private record Names(Map<PersonCode, Person> people, Map<String, String> subjects) {

        String of(PersonCode code) {
            var person = people.get(code);
            return person == null ? code.value() : person.fullName();
        }

        String ofSubject(String code) {
            return subjects.getOrDefault(code, code);
        }
    }

    /** A sentence for each, in their order. */
    List<String> of(Collection<Notice> notices, Locale language) {
        var names = names(notices);
        return notices.stream()
                .map(notice -> messages.get(
                        "notices.kind." + notice.kind(),
                        notice.arguments().stream()
                                .map(each -> text(each, names, language))
                                .toArray(),
                        language))
                .toList();
    }

    private Names names(Collection<Notice> notices) {
        var codes = notices.stream()
                .flatMap(notice -> notice.arguments().stream())
                .filter(each -> each.type() == NoticeArgument.Type.PERSON)
                .map(each -> new PersonCode(each.value()))
                .distinct()
                .toList();
        return new Names(
                codes.isEmpty() ? Map.of() : staff.people(codes),
                school.subjects().stream().collect(Collectors.toMap(Subject::code, Subject::name)));
    }

    private String text(NoticeArgument argument, Names names, Locale language) {
        return switch (argument.type()) {
            case PERSON -> names.of(new PersonCode(argument.value()));
            case DAY -> time.day(LocalDate.parse(argument.value()));
            case MOMENT -> time.moment(Instant.parse(argument.value()));
            case CLASS -> argument.value();
            case TASK -> task(argument.task(), names, language);
        };
    }

    /** The title of a task, in which a pupil has no name. */
    private String task(String[] task, Names names, Locale language) {
        var pupil = messages.get("notices.a-pupil", null, language);
        var arguments = new Object[] {task[1], names.ofSubject(task[2]), pupil};
        return Objects.requireNonNull(
                messages.find(task[0], arguments, messages.get("notices.a-task", null, language), language));
    }
}
