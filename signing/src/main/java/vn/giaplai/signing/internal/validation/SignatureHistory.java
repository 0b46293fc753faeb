package vn.giaplai.signing.internal.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.FileEnd;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.References;
import vn.giaplai.signing.internal.pdf.SignatureField;
import vn.giaplai.signing.internal.pdf.SignedField;
import vn.giaplai.signing.internal.pdf.XrefSection;

/** All signatures of a file with the revisions they end, and what the revisions behind them changed. */
final class SignatureHistory {

    private final PdfState newest;
    private final List<Draft> drafts = new ArrayList<>();

    SignatureHistory(PdfState newest) {
        this.newest = newest;
        Set<Object> known = new HashSet<>();
        for (int section = 0; section < newest.sections().size(); section++) {
            PdfState state = newest.since(section);
            for (SignatureField field : SignatureField.all(state)) {
                Object identity = field.dict().get("V") instanceof Ref ref
                        ? ref
                        : field.field().number();
                if (field.isFilled() && known.add(identity)) {
                    Optional<SignedField> signed = SignedField.of(state, field);
                    signed.ifPresent(each -> drafts.add(place(each)));
                    if (section > 0 && signed.isPresent()) {
                        drafts.get(drafts.size() - 1).fail(Message.SIGNATURE_REMOVED, SubIndication.DOCUMENT_CHANGED);
                    }
                }
            }
        }
        drafts.sort(Comparator.comparingLong(SignatureHistory::endOf));
    }

    /** In the order in which they were made. */
    List<Draft> drafts() {
        return drafts;
    }

    /** Judges coverage and what came after each signature. */
    void judge() {
        drafts.forEach(this::judgeRange);
        judgeNames();
        Map<Integer, List<Message>> changes = changes();
        boolean garbage = !FileEnd.isClean(newest.data(), newest.data().length);
        for (Draft each : drafts) {
            if (garbage) {
                each.fail(Message.APPENDED_GARBAGE, SubIndication.DOCUMENT_CHANGED);
            }
            for (int section = each.section - 1; section >= 0; section--) {
                changes.getOrDefault(section, List.of())
                        .forEach(change -> each.fail(change, SubIndication.DOCUMENT_CHANGED));
                if (newest.sections().get(section).offset() < each.signed.end()) {
                    each.fail(Message.HISTORY_FORKED, SubIndication.DOCUMENT_CHANGED);
                }
            }
        }
    }

    static long endOf(Draft draft) {
        return draft.signed.byteRange().length == 4
                ? (long) draft.signed.byteRange()[2] + draft.signed.byteRange()[3]
                : 0;
    }

    private Draft place(SignedField signed) {
        long end = signed.byteRange().length == 4 ? (long) signed.byteRange()[2] + signed.byteRange()[3] : -1;
        if (end <= 0 || end > newest.data().length) {
            return new Draft(signed, -1);
        }
        int offset = FileEnd.startxref(newest.data(), (int) end, newest.budget());
        List<XrefSection> sections = newest.sections();
        for (int section = 0; section < sections.size(); section++) {
            if (sections.get(section).offset() == offset) {
                return new Draft(signed, section);
            }
        }
        return new Draft(signed, -1);
    }

    private void judgeRange(Draft draft) {
        int[] range = draft.signed.byteRange();
        byte[] data = newest.data();
        if (range.length != 4
                || range[0] != 0
                || range[1] <= 0
                || range[2] <= range[1]
                || range[3] < 0
                || (long) range[2] + range[3] > data.length) {
            draft.fail(Message.BYTE_RANGE_MALFORMED, SubIndication.FORMAT_FAILURE);
            return;
        }
        if (!isExactlyTheContents(draft.signed)) {
            draft.fail(Message.BYTE_RANGE_GAP, SubIndication.FORMAT_FAILURE);
        }
        if (draft.section < 0) {
            draft.fail(Message.REVISION_NOT_FOUND, SubIndication.FORMAT_FAILURE);
        }
    }

    private boolean isExactlyTheContents(SignedField signed) {
        byte[] data = newest.data();
        int from = signed.byteRange()[1];
        int to = signed.byteRange()[2];
        byte[] contents = signed.contents();
        if (to - from != 2 * contents.length + 2 || data[from] != '<' || data[to - 1] != '>') {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = Character.digit(data[from + 1 + 2 * i], 16);
            int low = Character.digit(data[from + 2 + 2 * i], 16);
            if (high < 0 || low < 0 || (byte) (high * 16 + low) != contents[i]) {
                return false;
            }
        }
        return true;
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
                .forEach(each -> each.fail(Message.DUPLICATE_FIELD_NAME, SubIndication.FORMAT_FAILURE));
    }

    /** What each section changed, from the first signature on. */
    private Map<Integer, List<Message>> changes() {
        Map<Integer, List<Message>> changes = new TreeMap<>();
        int oldest = drafts.stream().mapToInt(each -> each.section).max().orElse(0);
        if (oldest <= 0) {
            return changes;
        }
        Set<Integer> dangling = References.dangling(newest.since(oldest));
        for (int section = oldest - 1; section >= 0; section--) {
            RevisionDiff diff = new RevisionDiff(newest.since(section + 1), newest.since(section), dangling);
            changes.put(section, diff.unexpected());
        }
        return changes;
    }
}
