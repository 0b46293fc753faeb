package vn.giaplai;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModularityTests {

    @Test
    void slices_use_only_the_floors_below_that_they_name() {
        ApplicationModules.of(ApprovalApplication.class).verify();
    }
}
