package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static vn.giaplai.testing.Asking.as;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageIT {

    private final MockMvc browser;
    private final TestSchool school;

    @Autowired
    LanguageIT(MockMvc browser, TestSchool school) {
        this.browser = browser;
        this.school = school;
    }

    @Test
    void a_page_knows_its_whole_address_for_the_change_of_the_language() throws Exception {
        assertThat(page(Role.GV, "/inbox?tab=done&search=9A"))
                .contains("name=\"back\" value=\"/inbox?tab=done&amp;search=9A\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox?tab=done&search=h%E1%BB%8Dc+b%E1%BA%A1", "/verify", "/results/9~4?year=2026-2027"})
    void a_change_of_the_language_keeps_path_and_query(String back) throws Exception {
        browser.perform(changeTo(back)).andExpect(redirectedUrl(back));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "https://example.org", "/\\example.org", "/a?b\r\nc", "/inbox?x={y}"})
    void an_address_that_is_not_ours_leads_to_the_first_page(String back) throws Exception {
        browser.perform(changeTo(back)).andExpect(redirectedUrl("/"));
    }

    private static MockHttpServletRequestBuilder changeTo(String back) {
        return post("/language").param("language", "en").param("back", back).with(csrf());
    }

    private String page(Role role, String path) throws Exception {
        var person = school.person("Thầy Mở trang", role);
        school.accountOf(person.code());
        var me = new SignedInPerson(
                person.code(), person.fullName(), person.code().value(), TestSchool.SCHOOL);
        return browser.perform(get(path).with(as(me))).andReturn().getResponse().getContentAsString();
    }
}
