package vn.giaplai.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.giaplai.archive.ArchiveIndex;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.Documents;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.ValidationReport;
import vn.giaplai.web.UserProblem;

/** Compares a code or a file with what the school issued. Stores nothing about either, nor about who asked. */
@Service
class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Documents documents;
    private final ArchiveIndex archive;
    private final SchoolRegister register;
    private final QuickCheck quick;

    Verification(Documents documents, ArchiveIndex archive, SchoolRegister register, QuickCheck quick) {
        this.documents = documents;
        this.archive = archive;
        this.register = register;
        this.quick = quick;
    }

    /** The answer to the code that stands on a paper. A paper that is not issued yet is as unknown as no paper. */
    VerificationResult ofCode(String code) {
        return documents
                .byVerificationCode(code)
                .filter(document -> document.issuedAt() != null)
                .map(this::ofIssued)
                .orElseGet(() -> VerificationResult.unknown("verification.detail.no-such-code"));
    }

    /** What somebody at this address does with a file, when there is a seat. Throws {@link UserProblem} when there is none. */
    <T> T seated(String address, Supplier<T> turn) {
        return quick.seated(address, turn);
    }

    /** The answer to a file. Throws {@link UserProblem} when it cannot be read or not in time. */
    VerificationResult ofFile(byte[] pdf) {
        var marks = FileMarks.of(pdf);
        var exact = archive.exactly(marks.sha256());
        var longer = exact.isPresent() ? exact : archive.beginningWith(marks.beginnings());
        var related = longer.isPresent() ? longer : marks.pdfId().flatMap(archive::withPdfId);
        var report = quick.validate(pdf, related.isPresent());
        if (related.isEmpty()) {
            return ofStranger(report);
        }
        var document = documents.get(related.get());
        if (exact.isPresent()) {
            return report.indication() == Indication.TOTAL_FAILED
                    ? result(PaperState.CHANGED, "verification.detail.signature-broken", Optional.of(document), report)
                    : result(standing(document), "", Optional.of(document), report);
        }
        return longer.isPresent()
                ? result(PaperState.CHANGED, "verification.detail.appended", Optional.of(document), report)
                : ofRelated(document, marks, report);
    }

    private VerificationResult ofRelated(Document document, FileMarks marks, ValidationReport report) {
        boolean earlierRevision = documents.revisions(document.id()).stream()
                .anyMatch(revision -> Arrays.equals(revision.sha256(), marks.sha256()));
        return earlierRevision
                ? result(PaperState.UNKNOWN, "verification.detail.unfinished", Optional.of(document), report)
                : result(PaperState.CHANGED, "verification.detail.differs", Optional.of(document), report);
    }

    private VerificationResult ofStranger(ValidationReport report) {
        if (report.signatures().isEmpty()) {
            return result(PaperState.UNKNOWN, "verification.detail.no-signature", Optional.empty(), report);
        }
        return saysChanged(report)
                ? result(PaperState.CHANGED, "verification.detail.signature-broken", Optional.empty(), report)
                : result(PaperState.UNKNOWN, strangersDetail(report), Optional.empty(), report);
    }

    private static String strangersDetail(ValidationReport report) {
        if (has(report, SubIndication.CHANGE_UNEXPLAINED)) {
            return "verification.detail.cannot-tell";
        }
        if (has(report, SubIndication.FORMAT_FAILURE)) {
            return "verification.detail.cannot-read";
        }
        return has(report, SubIndication.NO_CERTIFICATE_CHAIN_FOUND)
                ? "verification.detail.unknown-signer"
                : "verification.detail.not-registered";
    }

    private static boolean has(ValidationReport report, SubIndication reason) {
        return report.signatures().stream()
                .anyMatch(verdict ->
                        verdict.subIndication().filter(reason::equals).isPresent());
    }

    /** Only what is proved: a signature that cannot be judged here is no changed one. */
    private static boolean saysChanged(ValidationReport report) {
        return report.signatures().stream()
                .filter(verdict -> verdict.indication() == Indication.TOTAL_FAILED)
                .flatMap(verdict -> verdict.subIndication().stream())
                .anyMatch(List.of(
                        SubIndication.HASH_FAILURE,
                        SubIndication.SIG_CRYPTO_FAILURE,
                        SubIndication.FORMAT_FAILURE,
                        SubIndication.DOCUMENT_CHANGED)::contains);
    }

    private VerificationResult ofIssued(Document document) {
        try {
            return result(
                    standing(document),
                    "",
                    Optional.of(document),
                    quick.validateOwn(() -> documents.bytes(document.id())));
        } catch (UserProblem unreadable) {
            LOG.error("issued document {} could not be read for verification", document.id(), unreadable);
            return new VerificationResult(
                    standing(document), "verification.detail.no-file", facts(document), List.of(), List.of());
        }
    }

    private VerificationResult result(
            PaperState state, String detailKey, Optional<Document> document, ValidationReport report) {
        return new VerificationResult(
                state,
                detailKey,
                document.map(this::facts).orElse(null),
                report.signatures().stream().map(SignerLine::of).toList(),
                // Each signer's line says this already.
                report.findings().stream()
                        .filter(finding -> !finding.code().equals("no-path"))
                        .toList());
    }

    private static PaperState standing(Document document) {
        if (document.withdrawnAt() != null) {
            return PaperState.WITHDRAWN;
        }
        return document.supersededAt() == null ? PaperState.CURRENT : PaperState.SUPERSEDED;
    }

    private PaperFacts facts(Document document) {
        var pupilCode = document.pupilCode();
        return new PaperFacts(
                document,
                register.school(document.schoolCode())
                        .map(School::name)
                        .orElse(document.schoolCode().value()),
                pupilCode == null
                        ? null
                        : register.pupil(pupilCode)
                                .map(Pupil::fullName)
                                .map(PaperFacts::initials)
                                .orElse(null));
    }
}
