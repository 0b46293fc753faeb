package vn.giaplai.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionFormTest {

    private static final String PUPIL = "HS01";
    private static final ClassRef CLASS = new ClassRef(new SchoolCode("99001501"), "2026-2027", "9A");
    private static final MarkPlace FINAL = new MarkPlace(new PupilCode(PUPIL), "TOAN", 2, MarkKind.CK, 1);
    private static final EntryPlace CELL = new EntryPlace(new PupilCode(PUPIL), "TOAN", 2, EntryKind.CK, 1);
    private static final EntryPlace REMARK = new EntryPlace(new PupilCode(PUPIL), "TOAN", null, EntryKind.REMARK, 1);
    private static final Entries STORED = new Entries(
            List.of(new Mark(FINAL, MarkValue.score(BigDecimal.valueOf(9)), "GV01", Instant.EPOCH)),
            List.of(new SubjectRemark(new PupilCode(PUPIL), "TOAN", "Nắm vững kiến thức")),
            List.of(),
            List.of(),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"9", "9,0", "9.0", " 9,00 "})
    void the_same_mark_written_in_another_way_is_no_correction(String typed) {
        assertThat(sent(CELL, typed, "9").problem()).contains("gradebook.correct.unchanged");
    }

    @Test
    void another_mark_is_a_correction() {
        assertThat(sent(CELL, "9,1", "9").isClean()).isTrue();
    }

    @Test
    void a_remark_that_was_emptied_is_refused() {
        assertThat(sent(REMARK, "", "Nắm vững kiến thức").problem()).contains("gradebook.entries.errors");
    }

    @Test
    void a_correction_needs_its_reason() {
        var form = form(Map.of(EntryForms.name(CELL), "8,5", EntryForms.WAS + EntryForms.name(CELL), "9"));

        assertThat(form.problem()).contains("gradebook.correct.no-reason");
    }

    private static CorrectionForm sent(EntryPlace cell, String typed, String was) {
        return form(Map.of(
                EntryForms.name(cell), typed, EntryForms.WAS + EntryForms.name(cell), was, "reason", "Cộng nhầm"));
    }

    private static CorrectionForm form(Map<String, String> sent) {
        return new CorrectionForm(
                new EntryForms(new EntryWords(new StaticMessageSource()))
                        .read(CLASS, List.of(CELL, REMARK), STORED, sent),
                false);
    }
}
