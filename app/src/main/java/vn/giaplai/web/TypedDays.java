package vn.giaplai.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days in forms are read as people type them: a browser's own field would show them in the browser's language. */
@Configuration
class TypedDays implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Day());
    }

    private static final class Day implements Formatter<LocalDate> {

        private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            return TypedDay.read(text).orElseThrow(() -> new ParseException("no day", 0));
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return SHOWN.format(day);
        }
    }
}
