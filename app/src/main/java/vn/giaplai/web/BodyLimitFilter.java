package vn.giaplai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every body has a limit before it is read: uploads the one that is written beside them, a form of somebody who is signed in
 * room for a whole class, everything else 64 KB. One that names its length is refused by it, one that does not while it is
 * read. It stands in the security chain, after the headers, so that its refusals have them, and before whatever reads a form.
 */
public class BodyLimitFilter extends OncePerRequestFilter {

    /** Attribute of a refused request: the limit that it was over, as people read it. */
    static final String LIMIT = BodyLimitFilter.class.getName() + ".limit";

    static final long SMALL = 64L << 10;
    static final long FORM_OF_A_CLASS = 2L << 20;
    /** A file of 20 MB for verification with what a form wraps it in. */
    static final long VERIFIED_FILE = (20L << 20) + SMALL;

    static final long UPLOAD = 66L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most || isFormWithoutLength(request)) {
            request.setAttribute(LIMIT, most < 1 << 20 ? (most >> 10) + " KB" : (most >> 20) + " MB");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (hasType(request, "multipart/form-data") || hasType(request, "application/x-www-form-urlencoded")) {
            // The container reads these itself, within the limits of the same size that it is given.
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Limited(request, most), response);
        }
    }

    private static long most(HttpServletRequest request) {
        if (hasType(request, "multipart/form-data")) {
            return request.getRequestURI().equals(request.getContextPath() + "/verify") ? VERIFIED_FILE : UPLOAD;
        }
        return hasType(request, "application/x-www-form-urlencoded") && request.isRequestedSessionIdValid()
                ? FORM_OF_A_CLASS
                : SMALL;
    }

    /** No browser sends one, and the container would read on to its own limit. */
    private static boolean isFormWithoutLength(HttpServletRequest request) {
        return hasType(request, "application/x-www-form-urlencoded")
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
