package vn.giaplai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every body has a limit before it is read, whatever the method: the two places that take files what their readers take, a
 * form of somebody who is signed in room for a whole class, everything else 64 KB. One that names its length is refused by
 * it, one that does not while it is read; forms always name it. It stands in the security chain, after the headers, so that
 * its refusals have them, and before whatever reads a form; nothing before the chain reads a body.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

    /** Attribute of a refused request: the limit that it was over, as people read it. */
    static final String LIMIT = BodyLimitFilter.class.getName() + ".limit";

    static final long SMALL = 64L << 10;
    static final long FORM_OF_A_CLASS = 2L << 20;
    /** A file of 20 MB for verification with what a form wraps it in. */
    static final long VERIFIED_FILE = (20L << 20) + SMALL;

    /** A table of 10 MB, the most that is read, with what a form wraps it in. */
    static final long READ_TABLE = (10L << 20) + SMALL;

    private static final String FORM = "application/x-www-form-urlencoded";
    /** Of any kind: the container takes them all apart. */
    private static final String PARTS = "multipart/";

    private static final String VERIFICATION = "/verify";
    private static final String IMPORT = "/gradebook/import";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most || isFormWithoutLength(request)) {
            request.setAttribute(LIMIT, most < 1 << 20 ? (most >> 10) + " KB" : (most >> 20) + " MB");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (hasType(request, PARTS) || hasType(request, FORM)) {
            // The container reads these itself, and no more than the length that they named.
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static long most(HttpServletRequest request) {
        if (hasType(request, PARTS)) {
            return mostParts(request);
        }
        return hasType(request, FORM) && request.isRequestedSessionIdValid() ? FORM_OF_A_CLASS : SMALL;
    }

    private static long mostParts(HttpServletRequest request) {
        if (isSentTo(request, VERIFICATION)) {
            return VERIFIED_FILE;
        }
        return isSentTo(request, IMPORT) && request.isRequestedSessionIdValid() ? READ_TABLE : SMALL;
    }

    /** Whether this is a place that takes files; a refused request, which shows its refusal elsewhere, is not. */
    static boolean takesFiles(HttpServletRequest request) {
        return isSentTo(request, VERIFICATION) || isSentTo(request, IMPORT);
    }

    private static boolean isSentTo(HttpServletRequest request, String path) {
        return "POST".equals(request.getMethod()) && request.getRequestURI().equals(request.getContextPath() + path);
    }

    /** No browser sends one, and the container would read on to a limit of its own. */
    private static boolean isFormWithoutLength(HttpServletRequest request) {
        return (hasType(request, FORM) || hasType(request, PARTS))
                && request.getContentLengthLong() < 0
                && request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean hasType(HttpServletRequest request, String type) {
        var given = request.getContentType();
        return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = Objects.requireNonNullElse(getCharacterEncoding(), StandardCharsets.UTF_8.name());
            return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            spend(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int count) {
            left -= count;
            if (left < 0) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
