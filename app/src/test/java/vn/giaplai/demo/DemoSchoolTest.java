package vn.giaplai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.NameOrder;
import vn.giaplai.school.Pupil;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoSchoolTest {

    @Test
    void two_runs_give_the_same_school_whatever_the_locale_and_time_zone() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var here = DemoSchool.generate().digest();

        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        var elsewhere = DemoSchool.generate().digest();
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);

        assertThat(elsewhere).isEqualTo(here);
    }

    @Test
    void the_small_one_has_twelve_in_each_class_with_the_entries_of_these_alone() {
        var whole = DemoSchool.generate();
        var small = DemoSchool.generateSmall();

        for (int index = 0; index < 2; index++) {
            var pupils = small.classes().get(index).pupils();
            assertThat(pupils).hasSize(12).isSubsetOf(whole.classes().get(index).pupils());
            assertThat(small.classes().get(index).sheets())
                    .hasSameSizeAs(whole.classes().get(index).sheets())
                    .flatExtracting(each -> each.sheet().marks())
                    .extracting(each -> each.place().pupilCode())
                    .containsOnlyElementsOf(pupils.stream().map(Pupil::code).toList());
        }
        assertThat(small.classes().get(0).exemptions()).hasSize(1);
    }

    @Test
    void it_has_two_classes_of_forty_and_twenty_five_people() {
        var demo = DemoSchool.generate();

        assertThat(demo.classes()).extracting(each -> each.pupils().size()).containsExactly(40, 40);
        assertThat(demo.people()).hasSize(25);
        assertThat(demo.subjects()).hasSize(12);
    }

    @Test
    void codes_and_names_are_unique_and_composed() {
        var pupils = DemoSchool.generate().classes().stream()
                .flatMap(each -> each.pupils().stream())
                .toList();

        assertThat(pupils)
                .extracting(Pupil::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.value().matches("\\d{10}"));
        assertThat(pupils)
                .extracting(Pupil::personalId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("099[23]12\\d{6}"));
        assertThat(pupils)
                .extracting(Pupil::fullName)
                .doesNotHaveDuplicates()
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    }

    @Test
    void classes_are_listed_by_given_name_and_not_by_code() {
        DemoSchool.generate().classes().forEach(each -> {
            assertThat(each.pupils()).extracting(Pupil::fullName).isSortedAccordingTo(NameOrder.OF_NAMES);
            assertThat(each.pupils())
                    .extracting(Pupil::code)
                    .isNotEqualTo(each.pupils().stream()
                            .map(Pupil::code)
                            .sorted(Comparator.comparing(PupilCode::value))
                            .toList());
        });
    }

    @Test
    void three_teachers_share_science_and_one_of_english_is_replaced() {
        var assignments = DemoSchool.generate().assignments().stream()
                .filter(each -> each.classRef().classCode().equals("9A"))
                .toList();

        assertThat(assignments)
                .filteredOn(each -> "KHTN".equals(each.subjectCode()))
                .extracting(each -> each.slot())
                .containsExactly(1, 2, 3);
        assertThat(assignments)
                .filteredOn(each -> "NGOAINGU1".equals(each.subjectCode()))
                .extracting(each -> each.validFrom())
                .containsExactly(java.time.LocalDate.of(2026, 9, 1), DemoStaff.REPLACED);
    }
}
