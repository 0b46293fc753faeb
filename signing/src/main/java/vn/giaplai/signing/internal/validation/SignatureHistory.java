package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.FileEnd;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.RevisionLayout;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;
import vn.giaplai.signing.internal.pdf.XrefSection;

/** All signatures of a file with the revisions they end, and what the revisions behind them changed. */
final class SignatureHistory {

    /** With time stamps; a class's list has forty, a lifted one a few more. */
    private static final int MOST_SIGNATURES = 500;

    private final PdfState newest;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Integer> placed = new HashSet<>();
    private final boolean strict;
    private int accountedUpTo;

    private record Identity(int field, Dict signature) {}

    /** The history as it must be for papers of ours: what is beyond the allow-list is a change. */
    SignatureHistory(PdfState newest) {
        this(newest, true);
    }

    /** The history of a paper of ours, or of anybody's. */
    SignatureHistory(PdfState newest, boolean strict) {
        this.newest = newest;
        this.strict = strict;
        Set<Identity> known = new HashSet<>();
        for (int section = 0; section < newest.sections().size(); section++) {
            if (!isRevision(section)) {
                continue;
            }
            PdfState state = newest.since(section);
            for (SignatureField field : SignatureField.all(state)) {
                Optional<SignedField> signed = field.isFilled() ? SignedField.of(state, field) : Optional.empty();
                if (signed.isPresent()
                        && known.add(new Identity(
                                field.field().number(), signed.get().dict()))) {
                    Draft draft = place(state, signed.get());
                    drafts.add(draft);
                    if (drafts.size() > MOST_SIGNATURES) {
                        throw new SigningException(
                                SigningFailure.DOCUMENT_UNSUPPORTED, "more than " + MOST_SIGNATURES + " signatures");
                    }
                    if (section > 0) {
                        draft.fail(Message.SIGNATURE_REMOVED, SubIndication.DOCUMENT_CHANGED);
                    }
                }
            }
        }
        drafts.sort(Comparator.comparingLong(each -> SignedRange.end(each.signed)));
    }

    /**
     * Whether a section ends a state of the file. The main section of a linearised file does not: it lies behind that of
     * the first page, which refers to it (ISO 32000-1 Annex F.3.4).
     */
    private boolean isRevision(int section) {
        List<XrefSection> sections = newest.sections();
        return section == 0
                || sections.get(section).offset() < sections.get(section - 1).offset();
    }

    /** In the order in which they were made. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Judges coverage and what came after each signature. */
    void judge() {
        drafts.forEach(each -> SignedRange.judge(each, newest.data(), strict));
        judgeNames();
        judgeSharing();
        int oldest = drafts.stream().mapToInt(each -> each.section).max().orElse(-1);
        if (oldest < 0) {
            return;
        }
        int signedBytes = drafts.stream()
                .filter(each -> each.section == oldest)
                .mapToInt(each -> each.signed.end())
                .min()
                .orElseThrow();
        ReferenceCensus census = new ReferenceCensus(newest.since(oldest), signedBytes);
        Map<Integer, RevisionChanges> changes = changes(oldest, signedBytes, census);
        boolean garbage = !FileEnd.isClean(newest.data(), newest.data().length) || hasMore(accountedUpTo);
        for (Draft each : drafts) {
            if (garbage && (strict || ForeignBytes.mayHoldObjects(newest.data(), accountedUpTo))) {
                each.fail(Message.APPENDED_GARBAGE, SubIndication.DOCUMENT_CHANGED);
            } else if (garbage) {
                each.doubt(Message.APPENDED_GARBAGE, SubIndication.CHANGE_UNEXPLAINED);
            }
            judgeSections(each, census);
            judgeChanges(each, changes);
        }
    }

    /** After {@link #judge}: whether this one came in a new field that shows on a page, after an earlier signature. */
    boolean isPlacedLater(Draft draft) {
        return placed.contains(draft.signed.field().field().number());
    }

    private Draft place(PdfState state, SignedField signed) {
        long end = SignedRange.end(signed);
        boolean home = SignedRange.isAtHome(state, signed);
        if (end <= 0 || end > newest.data().length) {
            return new Draft(signed, -1, home);
        }
        int offset = FileEnd.startxref(newest.data(), (int) end, newest.budget());
        List<XrefSection> sections = newest.sections();
        for (int section = 0; section < sections.size(); section++) {
            if (sections.get(section).offset() == offset) {
                return new Draft(signed, section, home);
            }
        }
        return new Draft(signed, -1, home);
    }

    private void judgeNames() {
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (SignatureField each : SignatureField.all(newest)) {
            if (!names.add(each.name())) {
                twice.add(each.name());
            }
        }
        drafts.stream()
                .filter(each -> twice.contains(each.signed.field().name()))
                .forEach(each -> {
                    if (strict) {
                        each.fail(Message.DUPLICATE_FIELD_NAME, SubIndication.FORMAT_FAILURE);
                    } else {
                        each.doubt(Message.DUPLICATE_FIELD_NAME, SubIndication.FORMAT_FAILURE);
                    }
                });
    }

    private void judgeSharing() {
        Set<Dict> once = new HashSet<>();
        Set<Dict> twice = new HashSet<>();
        List<Draft> home = drafts.stream().filter(each -> each.home).toList();
        home.stream()
                .map(each -> each.signed.dict())
                .filter(each -> !once.add(each))
                .forEach(twice::add);
        home.stream()
                .filter(each -> twice.contains(each.signed.dict()))
                .forEach(each -> each.fail(Message.SIGNATURE_SHARED, SubIndication.FORMAT_FAILURE));
    }

    /** Newer sections stand behind the signed bytes, the signed ones in them. */
    private void judgeSections(Draft draft, ReferenceCensus census) {
        if (draft.section < 0) {
            return;
        }
        boolean forked = census.isReachingOut();
        for (int section = 0; section < newest.sections().size(); section++) {
            XrefSection each = newest.sections().get(section);
            int hidden = each.trailer().get("XRefStm") instanceof Num place ? place.toInt() : each.offset();
            boolean behind = each.offset() >= draft.signed.end() && hidden >= draft.signed.end();
            boolean within = each.offset() < draft.signed.end() && hidden < draft.signed.end();
            forked |= section < draft.section ? !behind : !within;
        }
        if (forked) {
            draft.fail(Message.HISTORY_FORKED, SubIndication.DOCUMENT_CHANGED);
        }
    }

    private void judgeChanges(Draft draft, Map<Integer, RevisionChanges> changes) {
        SignatureLocks locks = new SignatureLocks(newest, draft.signed.dict());
        for (int section = draft.section - 1; section >= 0; section--) {
            RevisionChanges each = Objects.requireNonNull(changes.get(section));
            each.proved().forEach(message -> draft.fail(message, SubIndication.DOCUMENT_CHANGED));
            each.open().forEach(message -> draft.doubt(message, SubIndication.CHANGE_UNEXPLAINED));
            each.notes().forEach(draft::note);
            if (!each.signed().stream().allMatch(locks::permits)
                    || !each.filled().stream().allMatch(locks::permits)) {
                draft.fail(Message.NOT_PERMITTED, SubIndication.DOCUMENT_CHANGED);
            } else if (!each.filled().isEmpty() && isFillingCertified()) {
                draft.note(Message.FORM_FILLED_AS_PERMITTED);
            } else if (!each.filled().isEmpty()) {
                draft.doubt(Message.FORM_FILLED, SubIndication.CHANGE_UNEXPLAINED);
            }
        }
    }

    /** Whether who signed first certified the document and permitted that its form be filled in. */
    private boolean isFillingCertified() {
        return new SignatureLocks(newest, drafts.get(0).signed.dict()).certifiesFilling();
    }

    /** What each section changed, from the first signature on. */
    private Map<Integer, RevisionChanges> changes(int oldest, int signedBytes, ReferenceCensus census) {
        Map<Integer, RevisionChanges> changes = new TreeMap<>();
        boolean mayPlace = !hasPreparedFields(oldest);
        RevisionLayout layout = new RevisionLayout(newest);
        int end = signedBytes;
        for (int section = oldest - 1; section >= 0; section--) {
            newest.budget().checkTime();
            RevisionDiff diff = new RevisionDiff(newest.since(section + 1), newest.since(section), census, mayPlace);
            diff.unexpected();
            end = end < 0 ? -1 : layout.end(section, end);
            boolean accounted = end >= 0;
            if (!accounted) {
                end = endOfSignature(section);
            }
            RevisionChanges each = strict
                    ? RevisionChanges.ofOurs(diff, accounted)
                    : RevisionChanges.ofAnybodys(newest.since(section + 1), newest.since(section), diff, accounted);
            placed.addAll(each.placed());
            changes.put(section, each);
        }
        accountedUpTo = end;
        return changes;
    }

    /** Whether the document had places for signatures before it was signed first; then those are the only ones. */
    private boolean hasPreparedFields(int oldest) {
        if (oldest + 1 < newest.sections().size() && isRevision(oldest + 1)) {
            return !SignatureField.all(newest.since(oldest + 1)).isEmpty();
        }
        return !SignatureField.all(newest.since(oldest)).stream().allMatch(SignatureField::isFilled);
    }

    private int endOfSignature(int section) {
        return drafts.stream()
                .filter(each -> each.section == section)
                .mapToInt(each -> each.signed.end())
                .findFirst()
                .orElse(-1);
    }

    /** Whether anything stands behind this place; -1 when that is said already. */
    private boolean hasMore(int from) {
        byte[] data = newest.data();
        for (int at = from; at >= 0 && at < data.length; at++) {
            if (data[at] > ' ' || data[at] < 0) {
                return true;
            }
        }
        return false;
    }
}
