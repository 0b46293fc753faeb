package vn.giaplai.security;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses what is no text before a page reads it: PostgreSQL takes no NUL, and no name or mark has a control character
 * or half a sign. A refusal is 400 with the general page.
 */
@Configuration(proxyBeanMethods = false)
class TextFirewall {

    /** Longest value of one field, in chars: twice the longest column that people type into. */
    private static final int LONGEST = 4_000;

    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(TextFirewall::isText);
        firewall.setAllowedParameterValues(TextFirewall::isText);
        return firewall;
    }

    /** A value that is not there is no bad one. */
    static boolean isText(@Nullable String value) {
        return value == null || value.length() <= LONGEST && value.codePoints().allMatch(TextFirewall::isSign);
    }

    private static boolean isSign(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            default -> true;
        };
    }
}
