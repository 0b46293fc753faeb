package vn.giaplai.processes.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.ClassTranscripts;
import vn.giaplai.processes.transcriptsignoff.RefusedPaper;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.TranscriptRegister;

/** A class of three pupils, taught in two subjects, one of them by two teachers; idempotent as the ports demand. */
public final class FakeTranscripts implements TranscriptRegister {

    private final Cases cases;
    private final Set<String> papers = new LinkedHashSet<>();
    private final List<String> log = new ArrayList<>();
    private final List<Responsible> missing = new ArrayList<>();
    private final Map<PupilCode, RefusedPaper> unprintable = new LinkedHashMap<>();
    private boolean decisions = true;

    public FakeTranscripts(Cases cases) {
        this.cases = cases;
    }

    public List<String> log() {
        return List.copyOf(log);
    }

    public Set<PupilCode> pupilsOf(CaseNumber number) {
        return Set.copyOf(cases.pupils(number));
    }

    /** Every paper ever rendered: {@code <case>/<pupil>}. */
    public Set<String> papers() {
        return Set.copyOf(papers);
    }

    public void lacks(Responsible... entries) {
        missing.addAll(List.of(entries));
    }

    public void lacksNothing() {
        missing.clear();
    }

    /** The pupil's paper cannot be made until {@link #printsEverything()}. */
    public void cannotPrint(PupilCode pupilCode, Responsible responsible) {
        unprintable.put(pupilCode, new RefusedPaper(pupilCode, "Nhận xét có biểu tượng", responsible, false));
    }

    public void printsEverything() {
        unprintable.clear();
    }

    public void hasNoDecisions() {
        decisions = false;
    }

    void reset() {
        papers.clear();
        log.clear();
        missing.clear();
        unprintable.clear();
        decisions = true;
    }

    @Override
    public List<PupilCode> pupils(ClassTranscripts transcripts) {
        return Stream.of("hs1", "hs2", "hs3").map(PupilCode::new).toList();
    }

    @Override
    public void started(Case started) {
        log.add("started " + started.number() + " " + started.cause().why());
    }

    @Override
    public List<Responsible> missing(CaseNumber number) {
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
        return new RenderOutcome(pupilsOf(number).size() - refused.size(), refused);
    }

    @Override
    public List<RoundPlan> subjectRounds(CaseNumber number) {
        CaseSubject about = cases.find(number).orElseThrow().about();
        Place place = new Place(about.schoolCode().value(), about.schoolYear(), about.classCode(), null, null);
        return List.of(
                new RoundPlan("subject.toan", Role.GVBM, place.withSubject("toan", null), List.of("subject.toan")),
                new RoundPlan("subject.khtn.1", Role.GVBM, place.withSubject("khtn", 1), List.of("subject.khtn.1")),
                new RoundPlan("subject.khtn.2", Role.GVBM, place.withSubject("khtn", 2), List.of("subject.khtn.2")));
    }

    @Override
    public void pupilLeft(CaseNumber from, PupilCode pupilCode, Case own) {
        log.add(pupilCode + " left " + from + " for " + own.number() + ": "
                + own.cause().words());
    }

    @Override
    public void completed(CaseNumber number) {
        log.add("completed " + number);
    }

    @Override
    public void emptied(CaseNumber number) {
        log.add("emptied " + number);
    }
}
