package vn.giaplai.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.notices.NewNotice;
import vn.giaplai.notices.NoticeArgument;
import vn.giaplai.notices.NoticeBook;
import vn.giaplai.notices.NoticeKind;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;

/**
 * Notices about tasks: to whoever took it or, while nobody has, to everybody who may act; when it is late also to whoever
 * answers for the role.
 */
@Component
class TaskNotices implements TaskTelling {

    /** Steps in which somebody puts right what came back begin with this verb, in every process. */
    private static final String TO_CORRECT = "correct";

    private final NoticeBook notices;
    private final HeldDuties duties;
    private final Answering answering;

    TaskNotices(NoticeBook notices, HeldDuties duties, Answering answering) {
        this.notices = notices;
        this.duties = duties;
        this.answering = answering;
    }

    @Override
    public void opened(InboxItem item, Duty duty) {
        if (item.element().startsWith(TO_CORRECT)) {
            tell(people(duty), NoticeKind.CORRECTION_ASKED, List.of(title(item)), task(item));
        }
    }

    @Override
    public void dueSoon(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at) {
        tell(actors(duty, holder), NoticeKind.TASK_DUE_SOON, titleAndTime(item, at), task(item));
    }

    @Override
    public void overdue(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at) {
        var late = titleAndTime(item, at);
        var actors = actors(duty, holder);
        tell(actors, NoticeKind.TASK_OVERDUE, late, task(item));
        var heads = heads(duty).stream().filter(head -> !actors.contains(head)).toList();
        tell(heads, NoticeKind.TASK_OF_OTHERS_OVERDUE, late, "/cases/" + item.caseNumber());
    }

    private void tell(Collection<PersonCode> people, NoticeKind kind, List<NoticeArgument> arguments, String address) {
        people.forEach(each -> notices.tell(new NewNotice(each, kind, arguments, address)));
    }

    private Set<PersonCode> actors(Duty duty, Optional<PersonCode> holder) {
        return holder.map(Set::of).orElseGet(() -> people(duty));
    }

    private Set<PersonCode> heads(Duty duty) {
        var school = duty.place().schoolCode();
        var head = answering.heads(school).get(duty.role());
        return head == null ? Set.of() : people(Duty.of(head, Place.ofUnit(school)));
    }

    private Set<PersonCode> people(Duty duty) {
        return duties.holders(duty).stream().map(Holder::person).collect(Collectors.toUnmodifiableSet());
    }

    private static List<NoticeArgument> titleAndTime(InboxItem item, Instant at) {
        return List.of(title(item), NoticeArgument.of(Objects.requireNonNullElse(item.dueAt(), at)));
    }

    private static NoticeArgument title(InboxItem item) {
        var place = item.place();
        var key = InboxRow.titleKey(item.feature(), item.element(), place.subjectCode() != null, item.about() != null);
        return NoticeArgument.ofTask(key, place.classCode(), place.subjectCode());
    }

    private static String task(InboxItem item) {
        return "/tasks/" + item.id().value();
    }
}
