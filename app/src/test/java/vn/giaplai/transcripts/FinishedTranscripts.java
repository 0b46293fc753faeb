package vn.giaplai.transcripts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.NewDocument;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;

/** Classes whose transcripts count already, made in no time: for tests of what comes afterwards. */
@Component
public class FinishedTranscripts {

    private static final byte[] BYTES = "học bạ".getBytes(StandardCharsets.UTF_8);

    private final CaseBook book;
    private final Documents documents;

    FinishedTranscripts(CaseBook book, Documents documents) {
        this.book = book;
        this.documents = documents;
    }

    /** The pupils of a class have one each; the case is over. */
    @Transactional
    public CaseNumber of(ClassRef ref, List<PupilCode> pupils) {
        var about = CaseSubject.ofClass(ref.schoolCode(), ref.schoolYear(), ref.classCode());
        var number = book.open(new NewCase(
                        "HB", TranscriptSignoffProcess.PROCESS, about, new Cause("CLASS", "", null), pupils))
                .number();
        pupils.forEach(pupil -> issue(ref, pupil, number.value()));
        book.end(number);
        return number;
    }

    /** One pupil has one, from a case of the own that is over; the class was never started. */
    @Transactional
    public CaseNumber ofOne(ClassRef ref, PupilCode pupil) {
        var about = CaseSubject.ofPupil(ref.schoolCode(), ref.schoolYear(), ref.classCode(), pupil);
        var cause = new Cause(StartReason.TRANSFER.name(), "Chuyển trường", null);
        var number = book.open(new NewCase("HB", TranscriptSignoffProcess.PROCESS, about, cause, List.of(pupil)))
                .number();
        issue(ref, pupil, number.value());
        book.end(number);
        return number;
    }

    private void issue(ClassRef ref, PupilCode pupil, String caseNumber) {
        var kind = TranscriptKind.TRANSCRIPT;
        var paper = documents.create(new NewDocument(
                documents.identityFor(kind, ref.schoolCode(), ref.schoolYear(), pupil, caseNumber),
                kind,
                ref.schoolCode(),
                ref.schoolYear(),
                ref.classCode(),
                pupil,
                caseNumber,
                "Học bạ",
                "TEST.1",
                BYTES,
                sha256()));
        documents.issued(paper.id());
    }

    private static byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
