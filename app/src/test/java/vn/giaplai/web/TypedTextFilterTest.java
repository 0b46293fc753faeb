package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedTextFilterTest {

    @Test
    void what_is_typed_into_any_form_is_read_as_it_was_meant() throws Exception {
        var request = new MockHttpServletRequest("POST", "/anything");
        request.addParameter("fullName", "\u00D0ỗ\u00A0Thị \u00D0ào");

        var read = filtered(request);

        assertThat(read.getParameter("fullName")).isEqualTo("Đỗ Thị Đào");
        assertThat(read.getParameterValues("fullName")).containsExactly("Đỗ Thị Đào");
        assertThat(read.getParameterMap()).containsEntry("fullName", new String[] {"Đỗ Thị Đào"});
        assertThat(read.getParameter("missing")).isNull();
    }

    @Test
    void secrets_stay_as_they_were_typed() throws Exception {
        var request = new MockHttpServletRequest("POST", "/sign-in");
        request.addParameter("password", "\u00D0ào\u00A01");

        var read = filtered(request);

        assertThat(read.getParameter("password")).isEqualTo("\u00D0ào\u00A01");
        assertThat(read.getParameterMap()).containsEntry("password", new String[] {"\u00D0ào\u00A01"});
    }

    private static ServletRequest filtered(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new TypedTextFilter().doFilter(request, new MockHttpServletResponse(), chain);
        var read = chain.getRequest();
        assertThat(read).isNotNull();
        return java.util.Objects.requireNonNull(read);
    }
}
