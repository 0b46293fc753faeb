package vn.giaplai.processes.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.documents.ArchiveOutcome;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.processes.documents.DocumentLifting;
import vn.giaplai.processes.documents.LiftOutcome;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.documents.SignatureRounds;

/** Signing, lifting and archiving without a paper: rounds know who signed, lifts and archivings can be told to fail. */
public final class FakeDocuments implements SignatureRounds, DocumentLifting, DocumentArchive {

    private final FakeTranscripts transcripts;
    private final Map<String, Set<PupilCode>> signed = new HashMap<>();
    private final List<RoundOrder> orders = new ArrayList<>();
    private final Deque<List<RefusedDocument>> liftRefusals = new ArrayDeque<>();
    private final Deque<List<RefusedDocument>> archiveRefusals = new ArrayDeque<>();
    private final List<String> log = new ArrayList<>();

    public FakeDocuments(FakeTranscripts transcripts) {
        this.transcripts = transcripts;
    }

    public List<RoundOrder> orders() {
        return List.copyOf(orders);
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    /** The signer signs everything that is in the round. */
    public void signAll(CaseNumber number, String round) {
        round(number, round).addAll(transcripts.pupilsOf(number));
    }

    public void sign(CaseNumber number, String round, PupilCode pupil) {
        round(number, round).add(pupil);
    }

    private Set<PupilCode> round(CaseNumber number, String round) {
        return Objects.requireNonNull(signed.get(number + "/" + round), round);
    }

    /** The next lift refuses these. */
    public void nextLiftRefuses(RefusedDocument... refused) {
        liftRefusals.add(List.of(refused));
    }

    /** The next archiving refuses these. */
    public void nextArchivingRefuses(RefusedDocument... refused) {
        archiveRefusals.add(List.of(refused));
    }

    void reset() {
        signed.clear();
        orders.clear();
        liftRefusals.clear();
        archiveRefusals.clear();
        log.clear();
    }

    @Override
    public void open(RoundOrder order) {
        orders.add(order);
        signed.putIfAbsent(order.caseNumber() + "/" + order.round(), new HashSet<>());
    }

    @Override
    public int unsigned(CaseNumber number, String round) {
        Set<PupilCode> open = new HashSet<>(transcripts.pupilsOf(number));
        open.removeAll(round(number, round));
        return open.size();
    }

    @Override
    public LiftOutcome lift(CaseNumber number) {
        log.add("lift");
        List<RefusedDocument> refused = liftRefusals.isEmpty() ? List.of() : liftRefusals.remove();
        return new LiftOutcome(transcripts.pupilsOf(number).size() - refused.size(), refused);
    }

    @Override
    public ArchiveOutcome archive(CaseNumber number) {
        log.add("archive");
        List<RefusedDocument> refused = archiveRefusals.isEmpty() ? List.of() : archiveRefusals.remove();
        return new ArchiveOutcome(transcripts.pupilsOf(number).size() - refused.size(), refused);
    }
}
