package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.giaplai.school.PositionRole;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountPagesIT {

    private final MockMvc browser;
    private final TestSchool school;

    @Autowired
    AccountPagesIT(WebApplicationContext context, TestSchool school) {
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.school = school;
    }

    @Test
    void closing_an_account_is_asked_before_it_is_done() throws Exception {
        var page = page(PositionRole.QT, "/administration/accounts");

        assertThat(page).contains("Khóa tài khoản của Thầy Mở trang?");
        assertThat(page.split("name=\"enabled\" value=\"false\"").length)
                .isEqualTo(page.split("<details").length)
                .isGreaterThan(1);
    }

    private String page(PositionRole role, String path) throws Exception {
        var person = school.person("Thầy Mở trang", role);
        school.accountOf(person.code());
        var me = new SignedInPerson(person.code(), person.fullName(), person.code(), TestSchool.SCHOOL);
        return browser.perform(get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
