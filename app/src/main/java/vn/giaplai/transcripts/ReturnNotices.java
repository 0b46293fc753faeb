package vn.giaplai.transcripts;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.DocumentRevision;
import vn.giaplai.documents.Documents;
import vn.giaplai.notices.NewNotice;
import vn.giaplai.notices.NoticeArgument;
import vn.giaplai.notices.NoticeBook;
import vn.giaplai.notices.NoticeKind;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptsignoff.StartReason;

/** Whoever signed a paper hears that it was sent back: it waits for that signature again. */
@Component
class ReturnNotices {

    private final NoticeBook notices;
    private final Documents documents;

    ReturnNotices(NoticeBook notices, Documents documents) {
        this.notices = notices;
        this.documents = documents;
    }

    /** Tells it to everybody but the one who sent it back; nobody where no person did. */
    void returned(DocumentId paper, Case own) {
        var by = own.cause().by();
        if (by == null || StartReason.valueOf(own.cause().why()) != StartReason.RETURNED) {
            return;
        }
        var ofClass = List.of(NoticeArgument.ofClass(ClassOfCase.of(own).classCode()));
        documents.revisions(paper).stream()
                .map(DocumentRevision::signer)
                .filter(Objects::nonNull)
                .filter(PersonCode.class::isInstance)
                .map(PersonCode.class::cast)
                .distinct()
                .filter(signer -> !signer.equals(by))
                .forEach(signer -> notices.tell(
                        new NewNotice(signer, NoticeKind.SIGNED_PAPER_RETURNED, ofClass, "/cases/" + own.number())));
    }
}
