package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageMarksTest {

    private static final String HOLDER = "<p th:text=\"#{held(${name})}\"></p>";

    @Test
    void a_name_within_an_english_sentence_is_marked() {
        assertThat(said(HOLDER, Locale.ENGLISH)).isEqualTo("<p>Held by <span lang=\"vi\">Y Thổ Niê Kđăm</span>.</p>");
    }

    @Test
    void vietnamese_pages_stay_as_they_are() {
        assertThat(said(HOLDER, Locale.forLanguageTag("vi"))).isEqualTo("<p>Y Thổ Niê Kđăm đang giữ.</p>");
    }

    @Test
    void a_text_that_is_vietnamese_is_marked_as_a_whole() {
        assertThat(said("<td th:text=\"${name}\"></td>", Locale.ENGLISH))
                .isEqualTo("<td><span lang=\"vi\">Y Thổ Niê Kđăm</span></td>");
    }

    @Test
    void what_is_marked_already_is_not_marked_again() {
        assertThat(said("<p lang=\"vi\"><b th:text=\"${name}\"></b></p>", Locale.ENGLISH))
                .isEqualTo("<p lang=\"vi\"><b>Y Thổ Niê Kđăm</b></p>");
    }

    @Test
    void a_name_joined_to_an_english_title_is_marked_alone() {
        assertThat(said("<h1 th:text=\"#{title} + ' · ' + ${name}\"></h1>", Locale.ENGLISH))
                .isEqualTo("<h1>Transcripts · <span lang=\"vi\">Y Thổ Niê Kđăm</span></h1>");
    }

    @Test
    void options_and_typed_values_carry_the_language_themselves() {
        assertThat(said("<option th:text=\"${name}\"></option>", Locale.ENGLISH))
                .isEqualTo("<option lang=\"vi\">Y Thổ Niê Kđăm</option>");
        assertThat(said("<option th:text=\"#{held(${name})}\"></option>", Locale.ENGLISH))
                .isEqualTo("<option>Held by Y Thổ Niê Kđăm.</option>");
        assertThat(said("<input th:value=\"${name}\">", Locale.ENGLISH))
                .isEqualTo("<input value=\"Y Thổ Niê Kđăm\" lang=\"vi\">");
        assertThat(said("<textarea th:text=\"${name}\"></textarea>", Locale.ENGLISH))
                .isEqualTo("<textarea lang=\"vi\">Y Thổ Niê Kđăm</textarea>");
    }

    @Test
    void labels_carry_no_marks() {
        assertThat(said("<a th:attr=\"aria-label=#{held(${name})}\">x</a>", Locale.ENGLISH))
                .isEqualTo("<a aria-label=\"Held by Y Thổ Niê Kđăm.\">x</a>");
    }

    @Test
    void what_was_typed_is_still_escaped() {
        assertThat(said("<p th:text=\"#{held('Ngữ văn <b>')}\"></p>", Locale.ENGLISH))
                .isEqualTo("<p>Held by <span lang=\"vi\">Ngữ văn &lt;b&gt;</span>.</p>");
    }

    private static String said(String template, Locale language) {
        var messages = new StaticMessageSource();
        messages.addMessage("held", Locale.ENGLISH, "Held by {0}.");
        messages.addMessage("held", Locale.forLanguageTag("vi"), "{0} đang giữ.");
        messages.addMessage("title", Locale.ENGLISH, "Transcripts");
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new SpokenLanguages());
        engine.setMessageSource(messages);
        assertThat(new PageMessages(messages, engine)).isNotNull();
        return engine.process(template, new Context(language, Map.of("name", "Y Thổ Niê Kđăm")));
    }
}
