package vn.giaplai.transcripts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.audit.RecordedEvent;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptrequest.TranscriptRequestProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;

/** What the principal answered to those who asked for a pupil's own transcript, read from the ledger. */
@Component
class OwnAnswers {

    private final Cases book;
    private final AuditLog audit;
    private final OwnTranscripts transcripts;
    private final StaffDirectory staff;

    OwnAnswers(Cases book, AuditLog audit, OwnTranscripts transcripts, StaffDirectory staff) {
        this.book = book;
        this.audit = audit;
        this.transcripts = transcripts;
        this.staff = staff;
    }

    /**
     * One answer.
     *
     * @param pupil full name
     * @param askedBy full name
     * @param by full name of the principal
     * @param reason why not; empty where it was agreed
     */
    record Answer(String pupil, String askedBy, boolean agreed, String by, Instant at, String reason) {}

    /** The newest answer about each pupil of the class, the newest first. */
    List<Answer> of(ClassRef ref) {
        var told = new HashSet<PupilCode>();
        return book.ofYear(TranscriptRequestProcess.PROCESS, ref.schoolCode(), ref.schoolYear()).stream()
                .filter(each -> ref.classCode().equals(each.about().classCode()) && !each.running())
                .filter(each -> told.add(pupil(each)))
                .flatMap(each -> answer(each).stream())
                .toList();
    }

    private Optional<Answer> answer(Case asked) {
        return audit.ofCase(asked.number().value()).stream()
                .filter(recorded -> OwnTranscripts.AGREED.equals(
                                recorded.event().action())
                        || OwnTranscripts.REFUSED.equals(recorded.event().action()))
                .findFirst()
                .map(recorded -> answer(asked, recorded));
    }

    private Answer answer(Case asked, RecordedEvent recorded) {
        var event = recorded.event();
        return new Answer(
                transcripts.name(pupil(asked)),
                name(asked.cause().by()),
                OwnTranscripts.AGREED.equals(event.action()),
                name(event.actor()),
                recorded.at(),
                event.details().getOrDefault("reason", ""));
    }

    private String name(@Nullable PersonCode person) {
        return person == null ? "" : staff.person(person).map(Person::fullName).orElse(person.value());
    }

    private static PupilCode pupil(Case asked) {
        return Objects.requireNonNull(asked.about().pupilCode());
    }
}
