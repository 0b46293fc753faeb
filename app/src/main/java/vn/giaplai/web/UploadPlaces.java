package vn.giaplai.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Takes parts of a body apart only where files are taken. Elsewhere, and above all where a refusal is shown, it would read
 * what was refused for its size.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class UploadPlaces extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return BodyLimitFilter.takesFiles(request) && super.isMultipart(request);
    }
}
