package vn.giaplai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What people type into forms and search fields, read as it was meant: see {@link Texts#meant}. Before everything that
 * reads parameters, so that no form can forget it. Secrets stay as they were typed; who checks them knows their forms.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class TypedTextFilter extends OncePerRequestFilter {

    private static final Set<String> SECRETS =
            Set.of("password", "present", "chosen", "again", "pin", "oldPin", "newPin", "newPinAgain");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new AsMeant(request), response);
    }

    private static final class AsMeant extends HttpServletRequestWrapper {

        AsMeant(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null || SECRETS.contains(name) ? value : Texts.meant(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : asMeant(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, asMeant(name, values)));
            return Collections.unmodifiableMap(all);
        }

        private static String[] asMeant(String name, String[] values) {
            return SECRETS.contains(name)
                    ? values
                    : Arrays.stream(values).map(Texts::meant).toArray(String[]::new);
        }
    }
}
