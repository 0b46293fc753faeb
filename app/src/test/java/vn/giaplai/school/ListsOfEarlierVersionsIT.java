package vn.giaplai.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.testing.DemoTest;

@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListsOfEarlierVersionsIT {

    private static final ClassRef EARLIER = new ClassRef(new SchoolCode("99001501"), "2024-2025", "7B");

    @Test
    void a_list_kept_in_the_order_of_its_file_is_put_in_the_order_of_names(
            @Autowired SchoolRegister school, @Autowired JdbcClient jdbc) {
        var last = school.pupils(EARLIER).get(39).fullName();
        jdbc.sql("""
                        update enrolment set ordinal = 41 - ordinal, roll_number = null
                        where school_year = '2024-2025' and class_code = '7B'
                        """).update();
        assertThat(school.pupils(EARLIER)).extracting(Pupil::fullName).first().isEqualTo(last);

        new ClassLists(jdbc).arrangeAll();

        assertThat(school.pupils(EARLIER))
                .extracting(Pupil::fullName)
                .hasSize(40)
                .isSortedAccordingTo(NameOrder.OF_NAMES);
    }
}
