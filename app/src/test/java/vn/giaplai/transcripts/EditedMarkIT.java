package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.results.DecisionConfirmation;
import vn.giaplai.results.Results;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.web.UserProblem;

/** A teacher changes a mark while the class's transcripts are on their way. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditedMarkIT {

    private static final String YEAR = "2025-2026";

    @Autowired
    SmallClasses classes;

    @Autowired
    Gradebook gradebook;

    @Autowired
    Results results;

    @Autowired
    TranscriptCases cases;

    @Autowired
    DecisionConfirmation confirmation;

    @Autowired
    SignoffDriver people;

    @Test
    void a_mark_edited_before_the_principal_confirms_is_seen_by_the_principal_and_counted() {
        var small = classes.enter(YEAR, "9T", 1);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        var task = people.awaitTask(number, "confirmDecisions").id();
        var seen = confirmation.fingerprint(number);
        var before = stored(small);

        gradebook.write(small.sheet(small.endTerm(1, "TOAN", 2), "2"), new PersonCode("ND09"));
        refused(() -> confirmation.confirm(task, number, new PersonCode("ND01"), seen), "results.confirm.changed");
        confirmation.confirm(task, number, new PersonCode("ND01"), confirmation.fingerprint(number));

        people.awaitTasks(number, "signSubject");
        assertThat(stored(small)).isNotEqualTo(before);
    }

    @Test
    void a_mark_edited_after_the_decision_or_while_papers_are_signed_is_refused_and_nothing_is_written() {
        var small = classes.enter(YEAR, "9U", 1);
        var number = cases.startClass(small.ref(), new PersonCode("ND04"));
        var edited = small.sheet(small.endTerm(1, "TOAN", 2), "2");
        people.confirmDecisions(number, "ND01");

        refused(() -> gradebook.write(edited, new PersonCode("ND09")), "gradebook.write.in-paper");
        people.awaitTasks(number, "signSubject");
        refused(() -> gradebook.write(edited, new PersonCode("ND09")), "gradebook.write.in-paper");

        assertThat(gradebook.ofClass(small.ref()).mark(small.endTerm(1, "TOAN", 2)))
                .hasValueSatisfying(mark -> assertThat(mark.value().text()).isEqualTo("9"));
    }

    private AssessedResult stored(SmallClass small) {
        return results.of(small.ref().schoolCode(), YEAR, small.pupil(1))
                .orElseThrow()
                .assessed();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem -> assertThat(problem.messageKey()).isEqualTo(key));
    }
}
