package vn.giaplai.boarddecision;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giaplai.boarddecision.Board.State;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** What the pages of the board show. */
@Component
class BoardView {

    private final Boards boards;
    private final BoardRepository repository;
    private final Candidates candidates;
    private final HeldDuties duties;
    private final PaperRights papers;
    private final SchoolTime time;

    BoardView(
            Boards boards,
            BoardRepository repository,
            Candidates candidates,
            HeldDuties duties,
            PaperRights papers,
            SchoolTime time) {
        this.boards = boards;
        this.repository = repository;
        this.candidates = candidates;
        this.duties = duties;
        this.papers = papers;
        this.time = time;
    }

    /** Who is member now and by what, what comes, what was, and what is on its way. */
    void showBoard(SignedInPerson me, boolean acts, Model model) {
        var school = me.schoolCode();
        var all = repository.inForce(school);
        var running = boards.running(school);
        model.addAttribute("now", in(all, State.NOW).stream().findFirst().orElse(null));
        model.addAttribute("coming", in(all, State.COMING));
        model.addAttribute("earlier", in(all, State.ENDED));
        model.addAttribute(
                "holding",
                duties.held(Duty.of(Role.QT, Place.ofUnit(school))).stream()
                        .map(HeldDuty::personCode)
                        .toList());
        model.addAttribute(
                "byPosition",
                candidates.of(school, time.today()).stream()
                        .filter(Candidates.Candidate::administers)
                        .toList());
        model.addAttribute("rule", repository.rule(school));
        model.addAttribute("draft", running.orElse(null));
        model.addAttribute(
                "withdrawable",
                running.filter(each -> acts)
                        .flatMap(each -> boards.withdrawable(each.number()))
                        .orElse(null));
        model.addAttribute("reads", papers.readsDecisions(me));
        model.addAttribute("acts", acts);
    }

    /** The form, as it was filled or as it is first shown. */
    void showForm(SignedInPerson me, DraftForm form, Model model) {
        var rule = repository.rule(me.schoolCode());
        model.addAttribute("form", form);
        model.addAttribute("rows", form.rows(rule.most()));
        model.addAttribute("rule", rule);
        model.addAttribute("duties", BoardDuty.values());
        model.addAttribute(
                "candidates",
                candidates.of(me.schoolCode(), time.today()).stream()
                        .filter(each -> !each.principal())
                        .toList());
        model.addAttribute(
                "standing",
                repository.inForce(me.schoolCode()).stream()
                        .filter(each -> each.on(time.today()) != State.ENDED)
                        .toList());
    }

    /** A draft, and the decisions that it ends. */
    void showDraft(SignedInPerson me, CaseNumber number, Model model) {
        var board = drafted(number);
        model.addAttribute("board", board);
        model.addAttribute("caseNumber", number.value());
        model.addAttribute(
                "ending",
                repository.inForce(me.schoolCode()).stream()
                        .filter(each -> each.sharesADayWith(board.asDrafted()))
                        .toList());
        model.addAttribute("rule", repository.rule(me.schoolCode()));
    }

    /** Members with whom a new form begins: those of today by decision, else those by a position. */
    List<NewBoard.Member> members(SignedInPerson me) {
        return in(repository.inForce(me.schoolCode()), State.NOW).stream()
                .findFirst()
                .map(board -> board.asDrafted().members())
                .orElseGet(() -> byPosition(me));
    }

    private List<NewBoard.Member> byPosition(SignedInPerson me) {
        var members = new ArrayList<NewBoard.Member>();
        for (var each : candidates.of(me.schoolCode(), time.today())) {
            if (each.administers() && !each.principal()) {
                var duty = members.isEmpty() ? BoardDuty.HEAD : BoardDuty.MEMBER;
                members.add(new NewBoard.Member(each.code(), duty, ""));
            }
        }
        return members;
    }

    Board drafted(CaseNumber number) {
        return repository.drafted(number).orElseThrow();
    }

    private List<Board> in(List<Board> all, State state) {
        return all.stream().filter(each -> each.on(time.today()) == state).toList();
    }
}
