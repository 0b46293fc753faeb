package vn.giaplai.processes.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.MissingEntry;
import vn.giaplai.processes.transcriptsignoff.OpenedCase;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.TranscriptRegister;

/** A class of three pupils, taught in two subjects, one of them by two teachers; idempotent as the port demands. */
public final class FakeTranscripts implements TranscriptRegister {

    private final Map<CaseNumber, Set<String>> pupils = new LinkedHashMap<>();
    private final Map<CaseNumber, Place> scopes = new LinkedHashMap<>();
    private final Set<String> papers = new LinkedHashSet<>();
    private final List<String> log = new ArrayList<>();
    private final List<MissingEntry> missing = new ArrayList<>();
    private final Map<String, RefusedPaper> unprintable = new LinkedHashMap<>();
    private boolean decisions = true;

    public List<String> log() {
        return List.copyOf(log);
    }

    public Set<String> pupilsOf(CaseNumber number) {
        return Set.copyOf(pupils.getOrDefault(number, Set.of()));
    }

    /** Every paper ever rendered: {@code <case>/<pupil>}. */
    public Set<String> papers() {
        return Set.copyOf(papers);
    }

    public void lacks(MissingEntry... entries) {
        missing.addAll(List.of(entries));
    }

    public void lacksNothing() {
        missing.clear();
    }

    /** The pupil's paper cannot be made until {@link #printsEverything()}. */
    public void cannotPrint(String pupilCode, Responsible responsible) {
        unprintable.put(pupilCode, new RefusedPaper(pupilCode, "Nhận xét có biểu tượng", responsible, false));
    }

    public void printsEverything() {
        unprintable.clear();
    }

    public void hasNoDecisions() {
        decisions = false;
    }

    void reset() {
        pupils.clear();
        scopes.clear();
        papers.clear();
        log.clear();
        missing.clear();
        unprintable.clear();
        decisions = true;
    }

    @Override
    public void opened(OpenedCase opened) {
        pupils.put(opened.caseNumber(), new LinkedHashSet<>(everybody(opened)));
        scopes.put(opened.caseNumber(), opened.place());
        log.add("opened " + opened.caseNumber() + " " + opened.reason());
    }

    private static List<String> everybody(OpenedCase opened) {
        String pupil = opened.pupilCode();
        if (pupil != null) {
            return List.of(pupil);
        }
        return opened.place().classCode() == null ? List.of() : List.of("hs1", "hs2", "hs3");
    }

    @Override
    public int pupils(CaseNumber number) {
        return pupilsOf(number).size();
    }

    @Override
    public boolean contains(CaseNumber number, String pupilCode) {
        return pupilsOf(number).contains(pupilCode);
    }

    @Override
    public List<MissingEntry> missing(CaseNumber number) {
        return List.copyOf(missing);
    }

    @Override
    public void computeResults(CaseNumber number) {
        log.add("computed " + number);
    }

    @Override
    public boolean decisionsToConfirm(CaseNumber number) {
        return decisions;
    }

    @Override
    public RenderOutcome render(CaseNumber number) {
        List<RefusedPaper> refused = unprintable.values().stream()
                .filter(paper -> pupilsOf(number).contains(paper.pupilCode()))
                .toList();
        pupilsOf(number).stream()
                .filter(pupil -> !unprintable.containsKey(pupil))
                .forEach(pupil -> papers.add(number + "/" + pupil));
        return new RenderOutcome(pupils(number) - refused.size(), refused);
    }

    @Override
    public List<RoundPlan> subjectRounds(CaseNumber number) {
        Place place = Objects.requireNonNull(scopes.get(number));
        return List.of(
                new RoundPlan("subject.toan", Role.GVBM, place.withSubject("toan", null), List.of("subject.toan")),
                new RoundPlan("subject.khtn.1", Role.GVBM, place.withSubject("khtn", 1), List.of("subject.khtn.1")),
                new RoundPlan("subject.khtn.2", Role.GVBM, place.withSubject("khtn", 2), List.of("subject.khtn.2")));
    }

    @Override
    public void pupilLeft(CaseNumber from, String pupilCode, CaseNumber own, String reason) {
        Objects.requireNonNull(pupils.get(from)).remove(pupilCode);
        log.add(pupilCode + " left " + from + " for " + own + ": " + reason);
    }

    @Override
    public void completed(CaseNumber number) {
        log.add("completed " + number);
    }

    @Override
    public void emptied(CaseNumber number) {
        log.add("emptied " + number);
    }

    @Override
    public RenderOutcome renderLockDecision(CaseNumber number, int version) {
        papers.add(number + "/" + version);
        return RenderOutcome.made(1);
    }

    @Override
    public void lockRejected(CaseNumber number, String reason) {
        log.add("rejected " + number + ": " + reason);
    }

    @Override
    public void locked(CaseNumber number) {
        log.add("locked " + number);
    }
}
